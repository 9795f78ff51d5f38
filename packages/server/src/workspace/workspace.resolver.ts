import { Workspace } from '@entitle/schema/workspace/workspace'
import { Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { loadDemoData } from './load-demo-data.ts'
import { workspaceOf } from './workspace.service.ts'

@Resolver(() => Workspace)
export class WorkspaceResolver {
  @Authorized('workspace.read')
  @Query(() => Workspace, { description: 'Whether the Licenses workspace is open, and the limits that hold in it.' })
  workspace(@Ctx() ctx: Context): Promise<Workspace> {
    return workspaceOf(ctx)
  }

  @Authorized('workspace.load-demo')
  @Mutation(() => Workspace, {
    description: 'Fills an empty workspace with a company to look around in. Refused: workspace.not-empty.',
  })
  loadDemoData(@Ctx() ctx: Context): Promise<Workspace> {
    return loadDemoData(ctx)
  }
}
