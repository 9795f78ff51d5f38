import * as v from 'valibot'
import { groupChoiceRules } from '../group/license-group.rules.ts'
import { addDays, localDateRules } from '../shared/local-date.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { nameRules, optionalLineRules, textRules } from '../shared/text.rules.ts'
import type { Agreement } from './agreement.ts'
import type { AddSoftwareAgreementInput, UpdateSoftwareAgreementInput } from './agreement.inputs.ts'
import {
  type AgreementStatus,
  detailsLimit,
  expiringSoonDays,
  externalReferenceLimit,
  licenseMetrics,
} from './agreement.values.ts'
import { licenseCountRules } from './license-count.rules.ts'
import { purchaseListRules } from './purchase.rules.ts'

const key = (rule: RuleKey) => rule

const chosen = v.pipe(v.string(key('choice.required')), v.nonEmpty(key('choice.required')))
const metric = v.picklist(licenseMetrics, key('choice.unknown'))

/** What agreements of either kind may have (rule 11). */
export const termFields = {
  startDate: v.nullish(localDateRules),
  endDate: v.nullish(localDateRules),
  noticeDate: v.nullish(localDateRules),
  details: textRules(detailsLimit),
  externalReference: optionalLineRules(externalReferenceLimit),
}

export interface Dates {
  startDate?: string | null | undefined
  endDate?: string | null | undefined
}

/** An agreement does not end before it starts (rule 11). */
export const endsAfterStart = ({ startDate, endDate }: Dates): boolean => !startDate || !endDate || startDate <= endDate

/** The rule that `endsAfterStart` is the check of. */
export const endBeforeStart = key('agreement.end-before-start')

/** A new agreement for other software (rules 11, 12, 14). */
export const addSoftwareAgreementRules = v.pipe(
  v.object({
    name: nameRules,
    publisherId: chosen,
    productTitleId: chosen,
    licenseCount: licenseCountRules,
    metric: v.nullish(metric),
    ...termFields,
    purchases: purchaseListRules,
    group: v.nullish(groupChoiceRules),
  }),
  v.forward(v.partialCheck([['startDate'], ['endDate']], endsAfterStart, endBeforeStart), ['endDate']),
) satisfies v.GenericSchema<AddSoftwareAgreementInput>

/** A change of one: what is left out stays; null clears where nothing is required. */
export const updateSoftwareAgreementRules = v.pipe(
  v.object({
    name: v.optional(nameRules),
    publisherId: v.optional(chosen),
    productTitleId: v.optional(chosen),
    licenseCount: v.optional(licenseCountRules),
    metric: v.optional(metric),
    ...termFields,
    purchases: purchaseListRules,
  }),
  v.forward(v.partialCheck([['startDate'], ['endDate']], endsAfterStart, endBeforeStart), ['endDate']),
) satisfies v.GenericSchema<UpdateSoftwareAgreementInput>

/** Where a day stands between the dates of an agreement; no dates: it always holds (product.md rule 27). */
export function statusOf(
  { startDate, endDate }: Pick<Agreement, 'startDate' | 'endDate'>,
  today: string,
): AgreementStatus {
  if (endDate !== null && endDate < today) return 'EXPIRED'
  if (startDate !== null && startDate > today) return 'NOT_STARTED'
  if (endDate !== null && endDate <= addDays(today, expiringSoonDays)) return 'EXPIRING_SOON'
  return 'ACTIVE'
}
