import * as v from 'valibot'
import { searchLimit } from '../shared/search-key.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import type { AgreementSelection } from './agreement-list.inputs.ts'

/** How many agreements a caller may name one by one in a bulk act. */
export const selectionLimit = 1000

const key = (rule: RuleKey) => rule

/** Text to look for: at most 100 code points, since a longer one is a mistake and dear to look for. */
export const searchRules = v.pipe(
  v.string(),
  v.check((text) => [...text].length <= searchLimit, key('text.too-long')),
)

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
