import { may, type Permission } from '@entitle/schema/auth/permission.rules'
import type { SaveViewArgs } from '@entitle/schema/saved-view/saved-view.inputs'
import { savedViewLimit } from '@entitle/schema/saved-view/saved-view.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Context, Principal } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { refuseStale, updateVersion } from '../platform/database/update-version.ts'
import { conflict, forbidden, notFound } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'
import { SavedViewEntity, type StoredSavedView } from './saved-view.entity.ts'

/** The views that somebody sees: their own, and what others share; by name. */
export function findSavedViews(ctx: Context): Promise<StoredSavedView[]> {
  const where = [{ ownerId: viewerOf(ctx).id }, { shared: true }]
  return ctx.em.find(SavedViewEntity, { where, order: { nameKey: 'ASC', id: 'ASC' } })
}

/** Keeps a new view, or changes one that is there. */
export async function saveView(ctx: Context, args: SaveViewArgs): Promise<StoredSavedView> {
  if (args.shared && !mayDo(ctx, 'view.share')) throw forbidden(true)
  const { id, version } = args
  return typeof id === 'string' ? changeView(ctx, id, version ?? 0, args) : addView(ctx, args)
}

/** Deletes a view; what it showed stays as it is. */
export function deleteSavedView(ctx: Context, id: string): Promise<StoredSavedView> {
  return inTransaction(ctx, 'view.delete', async (own) => {
    const view = await theView(own, id)
    await own.em.delete(SavedViewEntity, view.id)
    await own.record('view', view.id, auditOf(view), null)
    return view
  })
}

function addView(ctx: Context, { name, address, shared }: SaveViewArgs): Promise<StoredSavedView> {
  return inTransaction(ctx, 'view.create', async (own) => {
    const { id: ownerId, name: owner } = viewerOf(own)
    // What is counted next stays true; others do not wait for it.
    await takeTurn(own, `view ${ownerId}`)
    await refuseTakenName(own, ownerId, name)
    const count = await own.em.countBy(SavedViewEntity, { ownerId })
    if (count >= savedViewLimit) throw conflict('view.limit-reached', { limit: savedViewLimit })
    const id = await nextId(own, 'saved_view')
    const said = { name, nameKey: nameKey(name), address, shared, updatedAt: own.now() }
    const view = own.em.create(SavedViewEntity, { id, version: 1, ownerId, owner, ...said })
    await own.em.insert(SavedViewEntity, view)
    await own.record('view', id, null, auditOf(view))
    return view
  })
}

function changeView(ctx: Context, id: string, version: number, args: SaveViewArgs): Promise<StoredSavedView> {
  const { name, address, shared } = args
  return inTransaction(ctx, 'view.change', async (own) => {
    const view = await theView(own, id)
    refuseStale(view, version)
    await takeTurn(own, `view ${view.ownerId}`)
    await refuseTakenName(own, view.ownerId, name, view.id)
    const change = { name, nameKey: nameKey(name), address, shared, updatedAt: own.now() }
    await updateVersion(own, SavedViewEntity, view, version, change)
    const changed = { ...view, ...change, version: version + 1 }
    await own.record('view', view.id, auditOf(view), auditOf(changed))
    return changed
  })
}

// Of a private view of somebody else not even the existence is known.
async function theView(own: TransactionContext, id: string): Promise<StoredSavedView> {
  const view = await own.em.findOneBy(SavedViewEntity, { id: parseId(id) })
  const mine = view?.ownerId === viewerOf(own).id
  if (!view || !(mine || view.shared)) throw notFound('view', id)
  if (!mine && !mayDo(own, 'view.change-of-others')) throw forbidden(true)
  return view
}

async function refuseTakenName({ em }: TransactionContext, ownerId: string, name: string, except = 0): Promise<void> {
  const holder = await em.findOneBy(SavedViewEntity, { ownerId, nameKey: nameKey(name) })
  if (!holder || holder.id === except) return
  const params = { found: holder.name, id: String(holder.id) }
  throw conflict('view.name-taken', {}, [{ field: 'name', rule: 'view.name-taken', params }])
}

const mayDo = ({ user }: Context, permission: Permission) => may(user?.role ?? null, permission)

function viewerOf({ user }: Context): Principal {
  if (!user) throw forbidden(false)
  return user
}

const auditOf = ({ name, address, shared }: StoredSavedView) => ({ name, address, shared })
