import type { AgreementFilter, AgreementSort } from '@entitle/schema/agreement/agreement-list.inputs'
import { statusOf } from '@entitle/schema/agreement/agreement.rules'
import type { Page, PageInput } from '@entitle/schema/shared/page'
import type { SelectQueryBuilder } from 'typeorm'
import type { StoredProductTitle } from '../catalog/product-title.entity.ts'
import type { StoredPublisher } from '../catalog/publisher.entity.ts'
import type { StoredLicenseGroup } from '../group/license-group.entity.ts'
import type { Context } from '../platform/context.ts'
import { paginate } from '../platform/database/paginate.ts'
import { filterAgreements, setDay } from './agreement-filter.query.ts'
import { sortAgreements } from './agreement-sort.query.ts'
import { AgreementEntity, type StoredAgreement } from './agreement.entity.ts'
import { keptSince } from './recently-deleted.ts'

const of = <T>(alias: string, ...columns: (keyof T & string)[]) => columns.map((column) => `${alias}.${column}`)

// What the API shows, but for the details: those are read apart, by who may.
const shown = [
  ...of<StoredAgreement>('agreement', 'id', 'version', 'kind', 'name', 'licenseCount', 'metric'),
  ...of<StoredAgreement>('agreement', 'startDate', 'endDate', 'noticeDate', 'externalReference', 'program'),
  ...of<StoredAgreement>('agreement', 'createdAt', 'updatedAt', 'deletedAt'),
  ...of<StoredLicenseGroup>('licenseGroup', 'id', 'version', 'name', 'createdAt'),
  ...of<StoredPublisher>('publisher', 'id', 'version', 'name', 'aliases', 'userDefined'),
  ...of<StoredProductTitle>('productTitle', 'id', 'version', 'publisherId', 'name', 'category', 'aliases'),
  ...of<StoredProductTitle>('productTitle', 'licenseRequired', 'userDefined'),
]

/** The agreements that meet a filter; by name where no other sort is asked for. */
export async function findAgreements(
  ctx: Context,
  filter: AgreementFilter,
  sort: readonly AgreementSort[],
  page: PageInput | null | undefined,
): Promise<Page<StoredAgreement>> {
  const found = await paginate(agreementsMatching(ctx, filter).select('agreement.id'), page, {
    sort: (query) => sortAgreements(query, sort),
    asked: sort.length > 0,
    dear: isDear(filter),
  })
  return { ...found, items: await agreementsInOrder(ctx, found.items) }
}

// A reading of every name, or of other tables. A text so short is in nearly all: few have to be looked at for a page.
const isDear = ({ search, anywhere, pairStatus }: AgreementFilter) =>
  Boolean(pairStatus) || [search, anywhere].some((text) => text && text.length > 2)

// Joined for those of the page alone: before it is known which they are, that would be done for every one that matches.
async function agreementsInOrder(ctx: Context, wanted: readonly { id: number }[]): Promise<StoredAgreement[]> {
  if (wanted.length === 0) return []
  const ids = wanted.map(({ id }) => id)
  const found = await agreementsOf(ctx).where('agreement.id IN (:...ids)', { ids }).getMany()
  const today = ctx.today()
  const byId = new Map(found.map((each) => [each.id, withStatus(each, today)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** One agreement as the API shows it, also one that can be restored; null when there is none of that id. */
export async function findAgreement(ctx: Context, id: number): Promise<StoredAgreement | null> {
  const query = agreementsOf(ctx).where('agreement.id = :id', { id })
  query.andWhere('(agreement.deletedAt IS NULL OR agreement.deletedAt > :keptSince)', {
    keptSince: keptSince(ctx.now()),
  })
  const found = await query.getOne()
  return found && withStatus(found, ctx.today())
}

/** The ids of all agreements that meet a filter. */
export async function agreementIds(ctx: Context, filter: AgreementFilter): Promise<number[]> {
  const query = agreementsMatching(ctx, filter).select('agreement.id', 'id').orderBy('agreement.id')
  const rows = await query.getRawMany<{ id: number }>()
  return rows.map(({ id }) => id)
}

/** How many agreements each of some license groups has; deleted ones do not count. */
export async function agreementCounts({ em }: Context, groupIds: readonly number[]): Promise<Map<number, number>> {
  const counts = em
    .createQueryBuilder(AgreementEntity, 'agreement')
    .select('agreement.groupId', 'groupId')
    .addSelect('COUNT(*)', 'count')
    .where('agreement.groupId IN (:...groupIds) AND agreement.deletedAt IS NULL', { groupIds })
    .groupBy('agreement.groupId')
  const rows = await counts.getRawMany<{ groupId: number; count: string | number }>()
  return new Map(rows.map(({ groupId, count }) => [groupId, Number(count)]))
}

/** The details of some agreements, for who may read them. */
export async function detailsOf({ em }: Context, ids: readonly number[]): Promise<Map<number, string | null>> {
  const query = em.createQueryBuilder(AgreementEntity, 'agreement').select(['agreement.id', 'agreement.details'])
  const found = await query.where('agreement.id IN (:...ids)', { ids }).getMany()
  return new Map(found.map(({ id, details }) => [id, details]))
}

/** The agreements that meet a filter, without what is only shown of them. */
export function agreementsMatching(ctx: Context, filter: AgreementFilter): SelectQueryBuilder<StoredAgreement> {
  const query = ctx.em.createQueryBuilder(AgreementEntity, 'agreement')
  setDay(query, ctx.today())
  filterAgreements(query, filter, ctx.now())
  return query
}

/** Agreements with what they are shown with, whichever. */
export function agreementsOf(ctx: Context): SelectQueryBuilder<StoredAgreement> {
  const query = ctx.em
    .createQueryBuilder(AgreementEntity, 'agreement')
    .leftJoin('agreement.group', 'licenseGroup')
    .leftJoin('agreement.publisher', 'publisher')
    .leftJoin('agreement.productTitle', 'productTitle')
    .select(shown)
  setDay(query, ctx.today())
  return query
}

/** The agreement, with what the clock says of it. */
export function withStatus(agreement: StoredAgreement, today: string): StoredAgreement {
  const { productTitle: title, publisher: maker } = agreement
  agreement.status = statusOf(agreement, today)
  if (title && maker) title.publisher = maker
  return agreement
}
