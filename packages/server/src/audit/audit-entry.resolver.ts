import { AuditEntry, AuditEntryPage } from '@entitle/schema/audit/audit-entry'
import { AuditEntriesArgs } from '@entitle/schema/audit/audit-entry.inputs'
import { subjectOf } from '@entitle/schema/audit/history.rules'
import { Args, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { findAuditEntries } from './audit-entry.query.ts'

@Resolver(() => AuditEntry)
export class AuditEntryResolver {
  @Authorized('audit.read')
  @Query(() => AuditEntryPage, {
    description:
      'The audit log, newest first: the entries that meet every condition given. For those who manage licenses.',
  })
  auditEntries(@Ctx() ctx: Context, @Args(() => AuditEntriesArgs) args: AuditEntriesArgs): Promise<AuditEntryPage> {
    return findAuditEntries(ctx, args)
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'Of the thing that was touched; null where there is only one, as of the settings.',
  })
  subjectId(@Root() { subjectId }: AuditEntry): number | null {
    return subjectId === 0 ? null : subjectId
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its name at that time; null if the entry does not say.',
  })
  subject(@Root() entry: AuditEntry): string | null {
    return subjectOf(entry)
  }
}
