import { Viewer } from '@entitle/schema/auth/viewer'
import { Authorized, Ctx, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'

@Resolver(() => Viewer)
export class ViewerResolver {
  @Authorized('viewer.read')
  @Query(() => Viewer, { nullable: true, description: 'Who is asking; null when nobody is signed in.' })
  viewer(@Ctx() { user }: Context): Viewer | null {
    return user && { ...user, email: null }
  }
}
