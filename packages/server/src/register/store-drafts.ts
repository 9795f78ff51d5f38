import { nameKey } from '@entitle/schema/shared/text.rules'
import type { IdentifiedAgreement } from '../agreement/agreements-identified.service.ts'
import {
  changeSoftwareAgreements,
  type SoftwareAgreementChange,
} from '../agreement/change-software-agreements.service.ts'
import { type NewSoftwareAgreement, storeSoftwareAgreements } from '../agreement/store-software-agreements.service.ts'
import { createLicenseGroup, holdLicenseGroup } from '../group/license-group.service.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'
import { inParts } from '../platform/in-parts.ts'
import type { Judged } from './judge-register.ts'
import type { Draft } from './register-draft.ts'
import { groupNameOf } from './register-groups.ts'
import { remembered } from './remembered.ts'

// A part is a few statements of some milliseconds each; between two, others are answered.
const atOnce = 100

/** Makes the groups that are missing, adds what is new and changes what is to be changed. */
export async function storeDrafts(
  own: TransactionContext,
  { drafts, groups }: Judged,
  missing: readonly string[],
): Promise<void> {
  const stored = drafts.filter(({ outcome }) => outcome === 'ADDED' || outcome === 'CHANGED')
  const ids = new Map([...groups.byName].map(([key, { id }]) => [key, id]))
  for (const name of missing) ids.set(nameKey(name), (await createLicenseGroup(own, name)).id)
  const keyOf = remembered(nameKey)
  const groupOf = (draft: Draft): number | null | undefined => {
    const name = groupNameOf(draft, groups)
    return typeof name === 'string' ? (ids.get(keyOf(name)) ?? null) : name
  }
  await hold(own, stored.map(groupOf))
  for await (const part of inParts(stored.filter(isNew), atOnce)) {
    const agreements = part.map((draft) => newOf(draft, groupOf(draft) ?? null))
    await storeSoftwareAgreements(own, agreements, 'register.import')
  }
  for await (const part of inParts(stored.flatMap(changeFor), atOnce)) {
    await changeSoftwareAgreements(own, part, 'register.import')
  }

  function changeFor(draft: Draft): SoftwareAgreementChange[] {
    const { current, change } = draft
    if (!current) return []
    const groupId = groupOf(draft)
    const given: Partial<IdentifiedAgreement> = { ...change.given, ...(groupId !== undefined && { groupId }) }
    return [{ current, given, purchases: change.purchases }]
  }
}

const isNew = ({ current }: Draft) => current === null

/** Groups that agreements go into stay there until all is saved. */
async function hold(own: TransactionContext, ids: readonly (number | null | undefined)[]): Promise<void> {
  const known = [...new Set(ids)].filter((id) => typeof id === 'number')
  for (const id of known.toSorted((one, other) => one - other)) await holdLicenseGroup(own, String(id))
}

function newOf({ values, publisherId, productTitleId, lines }: Draft, groupId: number | null): NewSoftwareAgreement {
  const { name, licenseCount, metric } = values
  const { startDate = null, endDate = null, noticeDate = null, externalReference = null, details = null } = values
  if (!name || !licenseCount || !publisherId || !productTitleId)
    throw new Error(`Line ${lines[0]?.row.number} is not judged`)
  return {
    name,
    licenseCount,
    metric: metric ?? null,
    publisherId,
    productTitleId,
    groupId,
    startDate,
    endDate,
    noticeDate,
    externalReference,
    details,
    purchases: lines.flatMap(({ purchase }) => purchase ?? []),
  }
}
