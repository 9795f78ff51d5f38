import * as v from 'valibot'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { searchRules } from '../shared/search-key.rules.ts'
import type { AgreementSelection } from './agreement-list.inputs.ts'

/** How many agreements a caller may name one by one in a bulk act. */
export const selectionLimit = 1000

const key = (rule: RuleKey) => rule

export const agreementFilterRules = v.looseObject({
  search: v.nullish(searchRules),
  groupIds: v.nullish(v.pipe(v.array(v.string()), v.maxLength(500, key('list.too-long')))),
})

export const agreementSelectionRules = v.object({
  ids: v.pipe(
    v.array(v.string(), key('list.empty')),
    v.minLength(1, key('list.empty')),
    v.maxLength(selectionLimit, key('list.too-long')),
  ),
}) satisfies v.GenericSchema<AgreementSelection>
