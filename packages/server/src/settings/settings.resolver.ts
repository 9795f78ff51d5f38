import { Settings, SettingsInput } from '@entitle/schema/settings/settings'
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { changeSettings, settingsOf } from './settings.service.ts'

@Resolver(() => Settings)
export class SettingsResolver {
  @Authorized('settings.read')
  @Query(() => Settings, { description: 'What administrators chose for everybody.' })
  settings(@Ctx() ctx: Context): Promise<Settings> {
    return settingsOf(ctx)
  }

  @Authorized('settings.change')
  @Mutation(() => Settings, { description: 'Changes what is given; administrators only.' })
  changeSettings(@Ctx() ctx: Context, @Arg('input', () => SettingsInput) input: SettingsInput): Promise<Settings> {
    return changeSettings(ctx, input)
  }
}
