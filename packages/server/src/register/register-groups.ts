import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { findLicenseGroup } from '../group/license-group.service.ts'
import { licenseGroupsByName } from '../group/license-groups-named.service.ts'
import type { Context } from '../platform/context.ts'
import { notFound } from '../platform/errors.ts'
import type { Draft } from './register-draft.ts'
import { remembered } from './remembered.ts'

/** The license groups that a register names. */
export interface Groups {
  /** Those there are, by `nameKey`. */
  byName: ReadonlyMap<string, { id: number; name: string }>
  /** Where new agreements go whose line names none; null: Unassigned Agreements. */
  fallback: string | null
}

/** Looks up the license groups. Refused when the one for all others is not there. */
export async function groupsOf(ctx: Context, { group }: Pick<RegisterImportInput, 'group'>): Promise<Groups> {
  const byName = await licenseGroupsByName(ctx)
  const { existingGroupId, newGroupName } = group ?? {}
  if (typeof existingGroupId !== 'string') return { byName, fallback: newGroupName ?? null }
  const existing = await findLicenseGroup(ctx, existingGroupId)
  if (!existing) throw notFound('license group', existingGroupId)
  return { byName, fallback: existing.name }
}

/** The group that an agreement is to be in, by name; undefined: it stays where it is. */
export function groupNameOf({ values, current }: Draft, { fallback }: Groups): string | null | undefined {
  if (current) return values.group
  return values.group ?? fallback
}

/** The names of the groups that are to be made for some agreements, each once, as the file first writes it. */
export function missingGroups(drafts: readonly Draft[], groups: Groups): string[] {
  const missing = new Map<string, string>()
  const keyOf = remembered(nameKey)
  for (const draft of drafts) {
    const name = draft.outcome === 'ADDED' || draft.outcome === 'CHANGED' ? groupNameOf(draft, groups) : null
    if (!name || groups.byName.has(keyOf(name)) || missing.has(keyOf(name))) continue
    missing.set(keyOf(name), name)
  }
  return [...missing.values()]
}
