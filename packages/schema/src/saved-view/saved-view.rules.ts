import * as v from 'valibot'
import { viewAddressOf } from '../agreement/agreement-address.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { lineRules } from '../shared/text.rules.ts'
import type { SaveViewArgs } from './saved-view.inputs.ts'
import { savedViewAddressLimit, savedViewNameLimit } from './saved-view.values.ts'

const key = (rule: RuleKey) => rule

/**
 * A name for what the list of agreements shows. Of its address nothing is kept but parameters of that list that mean
 * something: whatever else somebody sends, following a view leads to the list and nowhere else.
 */
export const saveViewRules = v.pipe(
  v.object({
    id: v.nullish(v.string()),
    version: v.nullish(v.number()),
    name: lineRules(savedViewNameLimit),
    address: v.pipe(
      v.string(),
      v.maxLength(savedViewAddressLimit, key('text.too-long')),
      v.transform(viewAddressOf),
      // Written out, it may be longer than it was typed.
      v.maxLength(savedViewAddressLimit, key('text.too-long')),
    ),
    shared: v.boolean(),
  }),
  v.forward(
    v.check(({ id, version }) => typeof id !== 'string' || typeof version === 'number', key('number.required')),
    ['version'],
  ),
) satisfies v.GenericSchema<SaveViewArgs>
