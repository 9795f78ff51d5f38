import { SavedView } from '@entitle/schema/saved-view/saved-view'
import { SaveViewArgs } from '@entitle/schema/saved-view/saved-view.inputs'
import { savedViewLimit } from '@entitle/schema/saved-view/saved-view.values'
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import type { StoredSavedView } from './saved-view.entity.ts'
import { deleteSavedView, findSavedViews, saveView } from './saved-view.service.ts'

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Authorized('view.read')
  @Query(() => [SavedView], {
    description: `The views of who asks, at most ${savedViewLimit}, and those that others share; by name.`,
  })
  savedViews(@Ctx() ctx: Context): Promise<SavedView[]> {
    return findSavedViews(ctx)
  }

  @Authorized('view.save')
  @Mutation(() => SavedView, {
    description: `Keeps a view, or changes one of one's own; administrators change shared ones of others too. Refused: view.name-taken, view.limit-reached (${savedViewLimit}), CONFLICT, NOT_FOUND, FORBIDDEN (sharing).`,
  })
  saveView(@Ctx() ctx: Context, @Args(() => SaveViewArgs) args: SaveViewArgs): Promise<SavedView> {
    return saveView(ctx, args)
  }

  @Authorized('view.save')
  @Mutation(() => SavedView, {
    description:
      "Deletes a view of one's own; administrators delete shared ones of others too. Returns it as it was. Refused: NOT_FOUND, FORBIDDEN.",
  })
  deleteSavedView(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the view.' }) id: string,
  ): Promise<SavedView> {
    return deleteSavedView(ctx, id)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is kept by who asks.' })
  mine(@Root() { ownerId }: StoredSavedView, @Ctx() { user }: Context): boolean {
    return ownerId === user?.id
  }

  @FieldResolver(() => String, { description: 'The page that shows it.' })
  url(@Root() { address }: SavedView, @Ctx() { baseUrl }: Context): string {
    return `${baseUrl}/agreements${address && `?${address}`}`
  }
}
