import type { AuditEntry } from '@entitle/schema/audit/audit-entry'
import type { AuditEntriesArgs } from '@entitle/schema/audit/audit-entry.inputs'
import type { Page } from '@entitle/schema/shared/page'
import type { Context } from '../platform/context.ts'
import { paginate } from '../platform/database/paginate.ts'
import { parseId } from '../platform/parse-id.ts'
import { AuditEntryEntity } from './audit-entry.entity.ts'

/** The entries of the audit log that meet every condition given, newest first; a walk goes by their ids instead. */
export function findAuditEntries({ em }: Context, args: AuditEntriesArgs): Promise<Page<AuditEntry>> {
  const { noun, subjectId, actor, action, from, to, page } = args
  const query = em.createQueryBuilder(AuditEntryEntity, 'entry')
  query.orderBy('entry.at', 'DESC').addOrderBy('entry.id', 'DESC')
  // A walk follows the primary key from where it stands. SQLite would rather gather all that an index finds and sort it,
  // for each page anew: so what a walk compares looks like no column that has one.
  const isWalk = typeof page?.after === 'string'
  const column = (name: keyof AuditEntry) => (isWalk ? `COALESCE(entry.${name}, '')` : `entry.${name}`)
  if (noun) query.andWhere(`${subjectId ? 'entry.noun' : column('noun')} = :noun`, { noun })
  if (typeof subjectId === 'string') query.andWhere('entry.subjectId = :subjectId', { subjectId: parseId(subjectId) })
  if (actor) query.andWhere(`${column('actor')} = :actor`, { actor })
  if (action) query.andWhere(`${column('action')} = :action`, { action })
  if (from) query.andWhere(`${column('at')} >= :from`, { from: from.toISOString() })
  if (to) query.andWhere(`${column('at')} < :to`, { to: to.toISOString() })
  return paginate(query, page)
}
