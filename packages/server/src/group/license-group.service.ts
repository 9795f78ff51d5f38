import { groupLimit } from '@entitle/schema/group/license-group.values'
import type { RenameLicenseGroupArgs } from '@entitle/schema/group/license-group.inputs'
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

/** One license group that must be there. */
export async function theLicenseGroup(ctx: Context, id: string): Promise<StoredLicenseGroup> {
  const group = await findLicenseGroup(ctx, id)
  if (!group) throw notFound('license group', id)
  return group
}

/** Makes a license group; refused when the name is taken or there are 500 already (product.md rule 15). */
export function createLicenseGroup(ctx: Context, name: string): Promise<StoredLicenseGroup> {
  return inTransaction(ctx, 'group.create', async (own) => {
    await takeTurn(own, 'group.create')
    await refuseTakenName(own, name)
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
    const group = await theLicenseGroup(own, id)
    await refuseTakenName(own, name, group.id)
    const change = { name, nameKey: nameKey(name), searchKey: searchKey(name) }
    await updateVersion(own, LicenseGroupEntity, group, version, change)
    await own.record('group', group.id, { name: group.name }, { name })
    return { ...group, ...change, version: version + 1 }
  })
}

// The unique index refuses too; asked before, the refusal can say who has the name.
async function refuseTakenName({ em }: TransactionContext, name: string, own?: number): Promise<void> {
  const holder = await em.findOneBy(LicenseGroupEntity, { nameKey: nameKey(name) })
  if (!holder || holder.id === own) return
  const params = { found: holder.name, id: String(holder.id) }
  throw conflict('group.name-taken', {}, [{ field: 'name', rule: 'group.name-taken', params }])
}
