import type { AgreementFilter } from '@entitle/schema/agreement/agreement-list.inputs'
import { agreementStatuses, expiringSoonDays } from '@entitle/schema/agreement/agreement.values'
import { addDays } from '@entitle/schema/shared/local-date.rules'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import type { SelectQueryBuilder } from 'typeorm'
import { contains } from '../platform/database/contains.ts'
import { parseId } from '../platform/parse-id.ts'
import { filterAnywhere } from './agreement-anywhere.query.ts'
import type { StoredAgreement } from './agreement.entity.ts'
import { keptSince } from './recently-deleted.ts'

type Agreements = SelectQueryBuilder<StoredAgreement>

/** `statusOf` in SQL: the place in `agreementStatuses` of the status that an agreement has on the day of `setDay`. */
export const statusRank = `CASE
  WHEN agreement.endDate < :today THEN ${agreementStatuses.indexOf('EXPIRED')}
  WHEN agreement.startDate > :today THEN ${agreementStatuses.indexOf('NOT_STARTED')}
  WHEN agreement.endDate <= :soon THEN ${agreementStatuses.indexOf('EXPIRING_SOON')}
  ELSE ${agreementStatuses.indexOf('ACTIVE')} END`

/** Says which day is today. */
export function setDay(query: Agreements, today: string): void {
  query.setParameters({ today, soon: addDays(today, expiringSoonDays) })
}

// Said plainly, SQLite would go through an index of this condition alone and fetch each that meets it from the table:
// dearer, where so many do, than looking through the one index that holds all a list asks for.
const looked = (condition: string) => `(${condition}) = TRUE`

const undeleted = looked('agreement.deletedAt IS NULL')

/** Leaves only the agreements that meet every condition given. */
export function filterAgreements(query: Agreements, filter: AgreementFilter, now: Date): void {
  const { search, anywhere, kind, status, publisherId, productTitleId } = filter
  if (filter.deleted) query.where('agreement.deletedAt > :keptSince', { keptSince: keptSince(now) })
  else query.where(undeleted)
  if (typeof filter.deletionId === 'string') {
    query.andWhere('agreement.deletionId = :deletionId', { deletionId: filter.deletionId })
  }
  if (search) {
    query.andWhere(`agreement.searchKey LIKE :search ESCAPE '\\'`, { search: contains(searchKey(search)) })
  }
  if (anywhere) filterAnywhere(query, anywhere)
  if (kind) query.andWhere('agreement.kind = :kind', { kind })
  if (status) {
    const ranks = [...new Set(status)].map((each) => agreementStatuses.indexOf(each))
    query.andWhere(oneOf(statusRank, 'ranks', ranks), { ranks })
  }
  if (typeof publisherId === 'string') {
    query.andWhere('agreement.publisherId = :publisherId', { publisherId: parseId(publisherId) })
  }
  if (typeof productTitleId === 'string') {
    query.andWhere('agreement.productTitleId = :productTitleId', { productTitleId: parseId(productTitleId) })
  }
  filterVolume(query, filter)
  filterGroups(query, filter)
  filterDates(query, filter)
}

function filterVolume(query: Agreements, filter: AgreementFilter): void {
  const { program, pairStatus, pairImportId, productTitleAvailable } = filter
  if (program) {
    const programs = [...new Set(program)]
    query.andWhere(oneOf('agreement.program', 'programs', programs), { programs })
  }
  if (pairStatus) {
    const statuses = [...new Set(pairStatus)]
    query.andWhere(withPairs(oneOf('pair.status', 'statuses', statuses)), { statuses })
  }
  if (typeof pairImportId === 'string') {
    query.andWhere(withPairs('pair.import_id = :pairImportId'), { pairImportId: parseId(pairImportId) })
  }
  if (typeof productTitleAvailable === 'boolean') {
    query.andWhere(looked(`agreement.productTitleId IS ${productTitleAvailable ? 'NOT NULL' : 'NULL'}`))
  }
}

// Found once for the whole list, not looked for once for each agreement; no other kind has any. The sign keeps SQLite from
// beginning with what it found, and reading each of these from the table.
const withPairs = (condition: string) =>
  `agreement.kind = 'VOLUME_LICENSING' AND + agreement.id IN (SELECT pair.agreement_id FROM agreement_pair pair WHERE ${condition})`

function filterGroups(query: Agreements, { groupIds, unassigned }: AgreementFilter): void {
  if (groupIds) {
    const ids = groupIds.map(parseId)
    const inGroup = oneOf('agreement.groupId', 'groupIds', ids)
    query.andWhere(unassigned ? `(${inGroup} OR agreement.groupId IS NULL)` : inGroup, { groupIds: ids })
  } else if (typeof unassigned === 'boolean') {
    query.andWhere(looked(`agreement.groupId IS ${unassigned ? 'NULL' : 'NOT NULL'}`))
  }
}

function filterDates(query: Agreements, filter: AgreementFilter): void {
  const { endsBefore, endsAfter, noticeBefore, noticeAfter, updatedAfter } = filter
  if (endsBefore) query.andWhere(looked('agreement.endDate < :endsBefore'), { endsBefore })
  if (endsAfter) query.andWhere(looked('agreement.endDate > :endsAfter'), { endsAfter })
  if (noticeBefore) query.andWhere('agreement.noticeDate < :noticeBefore', { noticeBefore })
  if (noticeAfter) query.andWhere('agreement.noticeDate > :noticeAfter', { noticeAfter })
  if (updatedAfter) {
    query.andWhere('agreement.updatedAt > :updatedAfter', { updatedAfter: updatedAfter.toISOString() })
  }
}

/** Any of an empty list is nothing; PostgreSQL has no words for it. */
function oneOf(sql: string, parameter: string, values: readonly unknown[]): string {
  return values.length > 0 ? `${sql} IN (:...${parameter})` : '1 = 0'
}
