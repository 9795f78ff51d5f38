import { Device, DevicePage } from '@entitle/schema/inventory/device'
import { SubmitInventoryInput } from '@entitle/schema/inventory/inventory.inputs'
import { SearchArgs } from '@entitle/schema/shared/search-args'
import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { findDevices, softwareCounts } from './device.query.ts'
import { submitInventory } from './inventory.service.ts'

@Resolver(() => Device)
export class DeviceResolver {
  @Authorized('inventory.read')
  @Query(() => DevicePage, { description: 'The managed devices by name.' })
  devices(@Ctx() ctx: Context, @Args(() => SearchArgs) { search, page }: SearchArgs): Promise<DevicePage> {
    return findDevices(ctx, search, page)
  }

  @Authorized('inventory.submit')
  @Mutation(() => Device, {
    description:
      'Takes in what a device says of itself. The first report enrols it; a retired device that reports is managed again.',
  })
  submitInventory(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitInventoryInput) input: SubmitInventoryInput,
  ): Promise<Device> {
    return submitInventory(ctx, input)
  }

  @FieldResolver(() => Int, { description: 'How many packages it has.' })
  async softwareCount(@Root() { id }: Device, @Ctx() ctx: Context): Promise<number> {
    return (await load(ctx, softwareCounts, id)) ?? 0
  }

  @FieldResolver(() => String, { description: 'The page that shows it.' })
  url(@Root() { name }: Device, @Ctx() { baseUrl }: Context): string {
    return `${baseUrl}/inventory?search=${encodeURIComponent(name)}`
  }
}
