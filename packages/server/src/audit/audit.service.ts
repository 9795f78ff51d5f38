import { changesOf, subjectOf } from '@entitle/schema/audit/history.rules'
import type { HistoryEntry } from '@entitle/schema/audit/history'
import type { SliceArgs } from '@entitle/schema/shared/slice-args'
import { type EntityManager, In } from 'typeorm'
import type { Context, Entry } from '../platform/context.ts'
import type { Database } from '../platform/database/database.ts'
import { insertAll } from '../platform/database/insert-all.ts'
import { nextIds } from '../platform/database/next-id.ts'
import { AuditEntryEntity } from './audit-entry.entity.ts'

/** Keeps entries of the audit log in the transaction of their act. Nothing in the program changes or deletes one. */
export async function keepEntries(database: Database, em: EntityManager, entries: readonly Entry[]): Promise<void> {
  const ids = await nextIds({ database, em }, 'audit_entry', entries.length)
  await insertAll(
    em,
    AuditEntryEntity,
    entries.map((entry, n) => ({ id: ids[n] as number, ...entry })),
  )
}

/** What was done to one thing, newest first. Groups, publishers and titles are in it by their ids. */
export async function historyOf(
  { em }: Context,
  noun: string,
  subjectId: number,
  { skip, take }: SliceArgs,
): Promise<HistoryEntry[]> {
  const where = { noun, subjectId }
  const entries = await em.find(AuditEntryEntity, { where, order: { at: 'DESC', id: 'DESC' }, skip, take })
  return entries.map((entry) => {
    const { at, actor, action } = entry
    return { at, actor, action, changes: changesOf(entry) }
  })
}

/** What things that are gone were called when they were deleted, by their ids. */
export async function lastNames(
  { em }: Context,
  ids: readonly number[],
  noun: string,
  action: string,
): Promise<Map<number, string>> {
  // What went, came back and went again was called last what the last entry says.
  const entries = await em.find(AuditEntryEntity, { where: { noun, action, subjectId: In(ids) }, order: { id: 'ASC' } })
  return new Map(entries.map((entry) => [entry.subjectId, subjectOf(entry) ?? '']))
}

/** Who did something to some things last, by their ids. */
export async function lastActors(
  { em }: Context,
  ids: readonly number[],
  noun: string,
  action: string,
): Promise<Map<number, string>> {
  const entries = await em.find(AuditEntryEntity, {
    select: { id: true, subjectId: true, actor: true },
    where: { noun, action, subjectId: In(ids) },
    order: { at: 'ASC', id: 'ASC' },
  })
  return new Map(entries.map(({ subjectId, actor }) => [subjectId, actor]))
}

/** The newest entry: as long as it is the same, nobody has changed anything that is on the audit log. */
export async function newestEntry({ em }: Context): Promise<number> {
  const [entry] = await em.find(AuditEntryEntity, { select: { id: true }, order: { id: 'DESC' }, take: 1 })
  return entry?.id ?? 0
}
