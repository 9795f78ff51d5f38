import type { LicenseRequired } from '@entitle/schema/catalog/license-required.values'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { type Named, newAliases } from '../catalog-names.ts'

/** What a merge can give a title, besides names. */
export interface TitleFacts {
  category: string | null
  licenseRequired: LicenseRequired
}

/** What things are called: all their names. */
export const allNames = ({ name, aliases }: Named): string[] => [name, ...aliases]

/** What a thing is called once another has gone into it: its own name first, the others' as aliases. */
export function combineNames(into: Named, from: Named): Named {
  const { name, aliases } = into
  return { name, aliases: [...aliases, ...newAliases(into, allNames(from))] }
}

/** Of some names those that a thing does not have by itself: not at all, or only as others lent them. */
export function namesGiven(into: Named, from: Named, lent: readonly string[]): string[] {
  const borrowed = new Set(lent.map(nameKey))
  const proper = { name: into.name, aliases: into.aliases.filter((alias) => !borrowed.has(nameKey(alias))) }
  return newAliases(proper, allNames(from))
}

/** A thing without some of its aliases. Its name stays, whoever gave it. */
export function withoutNames({ name, aliases }: Named, gone: readonly string[]): Named {
  const keys = new Set(gone.map(nameKey))
  return { name, aliases: aliases.filter((alias) => !keys.has(nameKey(alias))) }
}

// Somebody has said more than nobody; and that a license is needed is never lost (product.md rule 27).
const strength = { UNKNOWN: 0, NO: 1, YES: 2 } satisfies Record<LicenseRequired, number>

/** What a title is once others have gone into it. */
export function combineFacts(own: TitleFacts, others: readonly TitleFacts[]): TitleFacts {
  return others.reduce(
    (one, other) => ({
      category: one.category ?? other.category,
      licenseRequired:
        strength[other.licenseRequired] > strength[one.licenseRequired] ? other.licenseRequired : one.licenseRequired,
    }),
    { category: own.category, licenseRequired: own.licenseRequired },
  )
}
