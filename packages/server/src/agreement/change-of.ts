import { type Dates, endsAfterStart } from '@entitle/schema/agreement/agreement.rules'
import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { nameKey } from '@entitle/schema/shared/text.rules'
import { invalid } from '../platform/errors.ts'
import type { StoredAgreement } from './agreement.entity.ts'

type Given = { [K in keyof StoredAgreement]?: StoredAgreement[K] | undefined }

/** What is given of an agreement, with the keys of a new name; what is left out stays. */
export function changeOf(given: Given): Partial<StoredAgreement> {
  const change: Partial<StoredAgreement> = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  )
  return { ...change, ...(change.name !== undefined && keysOf(change.name)) }
}

/** What is compared of the name of an agreement. */
export const keysOf = (name: string) => ({ nameKey: nameKey(name), searchKey: searchKey(name) })

/** Refuses dates in the wrong order, of which one may be new and the other stored, at the one that was given. */
export function refuseEndBeforeStart(next: StoredAgreement, { endDate }: Dates): void {
  if (endsAfterStart(next)) return
  const field = endDate === undefined ? 'startDate' : 'endDate'
  throw invalid([{ field, rule: 'agreement.end-before-start', params: {} }])
}
