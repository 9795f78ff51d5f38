import { groupLimit } from '@entitle/schema/group/license-group.values'
import type { GroupChoiceInput, RenameLicenseGroupArgs } from '@entitle/schema/group/license-group.inputs'
import type { Page, PageInput } from '@entitle/schema/shared/page'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import type { Context } from '../platform/context.ts'
import { contains } from '../platform/database/contains.ts'
import { nextId } from '../platform/database/next-id.ts'
import { paginate } from '../platform/database/paginate.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { updateVersion } from '../platform/database/update-version.ts'
import { conflict, notFound } from '../platform/errors.ts'
import { parseId } from '../platform/parse-id.ts'
import { LicenseGroupEntity, type StoredLicenseGroup } from './license-group.entity.ts'

/** License groups by name; with a text, those whose name contains it. */
export function findLicenseGroups(
  ctx: Context,
  search: string | null | undefined,
  page: PageInput | null | undefined,
): Promise<Page<StoredLicenseGroup>> {
  const query = ctx.em.createQueryBuilder(LicenseGroupEntity, 'licenseGroup')
  query.orderBy('licenseGroup.searchKey').addOrderBy('licenseGroup.id')
  if (search) query.where(`licenseGroup.searchKey LIKE :search ESCAPE '\\'`, { search: contains(searchKey(search)) })
  return paginate(query, page)
}

/** One license group; null when there is none of that id. */
export async function findLicenseGroup({ em }: Context, id: string): Promise<StoredLicenseGroup | null> {
  return em.findOneBy(LicenseGroupEntity, { id: parseId(id) })
}

/** One license group that must be there, and stays there until the transaction ends. */
export async function holdLicenseGroup(ctx: TransactionContext, id: string): Promise<StoredLicenseGroup> {
  await takeTurn(ctx, `group ${parseId(id)}`)
  return theLicenseGroup(ctx, id)
}

/** The group that an agreement is to go to, made if it is new; null: Unassigned Agreements (product.md rule 14). */
export async function chooseLicenseGroup(
  ctx: TransactionContext,
  choice: GroupChoiceInput | null | undefined,
): Promise<number | null> {
  const { existingGroupId, newGroupName } = choice ?? {}
  if (typeof existingGroupId === 'string') return (await holdLicenseGroup(ctx, existingGroupId)).id
  if (typeof newGroupName === 'string') return (await createLicenseGroup(ctx, newGroupName, 'group.newGroupName')).id
  return null
}

/** Makes a license group; refused when the name is taken or there are 500 already (product.md rule 15). */
export function createLicenseGroup(ctx: Context, name: string, field = 'name'): Promise<StoredLicenseGroup> {
  return inTransaction(ctx, 'group.create', async (own) => {
    await takeTurn(own, 'group.name')
    await refuseTakenName(own, name, { field })
    const count = await own.em.count(LicenseGroupEntity)
    if (count >= groupLimit) throw conflict('group.limit-reached', { limit: groupLimit })
    const id = await nextId(own, 'license_group')
    const keys = { nameKey: nameKey(name), searchKey: searchKey(name) }
    const group = own.em.create(LicenseGroupEntity, { id, version: 1, name, ...keys, createdAt: own.now() })
    await own.em.insert(LicenseGroupEntity, group)
    await own.record('group', id, null, { name })
    return group
  })
}

/** Gives a license group another name; refused when it is taken, or when the group has changed since it was seen. */
export function renameLicenseGroup(ctx: Context, args: RenameLicenseGroupArgs): Promise<StoredLicenseGroup> {
  const { id, name, version } = args
  return inTransaction(ctx, 'group.rename', async (own) => {
    await takeTurn(own, 'group.name')
    const group = await theLicenseGroup(own, id)
    await refuseTakenName(own, name, { except: group.id })
    const change = { name, nameKey: nameKey(name), searchKey: searchKey(name) }
    await updateVersion(own, LicenseGroupEntity, group, version, change)
    await own.record('group', group.id, { name: group.name }, { name })
    return { ...group, ...change, version: version + 1 }
  })
}

/** Takes a license group away, as a part of the act that moved its agreements out. */
export async function removeLicenseGroup(ctx: TransactionContext, { id, name }: StoredLicenseGroup): Promise<void> {
  await ctx.em.delete(LicenseGroupEntity, id)
  await ctx.record('group', id, { name }, null)
}

/** Whether there is a license group at all. */
export function hasLicenseGroups({ em }: Context): Promise<boolean> {
  return em.existsBy(LicenseGroupEntity, {})
}

async function theLicenseGroup(ctx: Context, id: string): Promise<StoredLicenseGroup> {
  const group = await findLicenseGroup(ctx, id)
  if (!group) throw notFound('license group', id)
  return group
}

// The unique index refuses too; asked before, the refusal can say who has the name and at which field it was typed.
async function refuseTakenName(
  { em }: TransactionContext,
  name: string,
  { field = 'name', except = 0 }: { field?: string; except?: number },
): Promise<void> {
  const holder = await em.findOneBy(LicenseGroupEntity, { nameKey: nameKey(name) })
  if (!holder || holder.id === except) return
  const params = { found: holder.name, id: String(holder.id) }
  throw conflict('group.name-taken', {}, [{ field, rule: 'group.name-taken', params }])
}
