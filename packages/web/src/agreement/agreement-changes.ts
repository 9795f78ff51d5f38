import type { AgreementValues } from './agreement-form.ts'

/** What one field of the form holds; publisher and product title go together. */
export type AgreementUnit = keyof typeof units

/** A field that two people changed, each in their own way. */
export interface AgreementConflict {
  unit: AgreementUnit
  mine: Partial<AgreementValues>
  theirs: Partial<AgreementValues>
}

const units = {
  name: ['name'],
  productTitle: ['publisher', 'productTitle'],
  licenseCount: ['licenseCount'],
  metric: ['metric'],
  purchases: ['purchases'],
  startDate: ['startDate'],
  endDate: ['endDate'],
  noticeDate: ['noticeDate'],
  details: ['details'],
  externalReference: ['externalReference'],
} as const satisfies Record<string, readonly (keyof AgreementValues)[]>

interface AgreementAdoption {
  unit: AgreementUnit
  values: Partial<AgreementValues>
}

/** What became of the same agreement under two hands. */
export interface AgreementMerge {
  conflicts: AgreementConflict[]
  /** What only they changed: taken over. */
  adopted: AgreementAdoption[]
}

/** What is to be sent of an input: only what differs from what the person saw, so that nothing else is touched. */
export function changesOf<Input extends object>(input: Input, seen: object): Partial<Input> {
  const before = seen as Record<string, unknown>
  const changed = Object.entries(input).filter(([field, value]) => !same(value, before[field]))
  return Object.fromEntries(changed) as Partial<Input>
}

// Of a list it matters what is in it.
const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Lays my values and theirs beside those that both of us began with. */
export function mergeOf(mine: AgreementValues, theirs: AgreementValues, seen: AgreementValues): AgreementMerge {
  const merge: AgreementMerge = { conflicts: [], adopted: [] }
  for (const unit of Object.keys(units) as AgreementUnit[]) {
    const [my, their, old] = [mine, theirs, seen].map((values) => partOf(values, unit)) as [Part, Part, Part]
    if (alike(their, old) || alike(my, their)) continue
    if (alike(my, old)) merge.adopted.push({ unit, values: their })
    else merge.conflicts.push({ unit, mine: my, theirs: their })
  }
  return merge
}

type Part = Partial<AgreementValues>

/** The part of the values that one field holds. */
export function partOf(values: AgreementValues, unit: AgreementUnit): Part {
  return Object.fromEntries(units[unit].map((key) => [key, values[key]]))
}

export const alike = (one: Part, other: Part): boolean => same(one, other)
