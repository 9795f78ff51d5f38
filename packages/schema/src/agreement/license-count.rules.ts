import * as v from 'valibot'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { licenseCountLimit } from './agreement.values.ts'

const key = (rule: RuleKey) => rule

/** How many licenses there are, of an agreement or a purchase: a whole number of at least 1 (product.md rule 11). */
export const licenseCountRules = v.pipe(
  v.number(key('number.required')),
  v.integer(key('number.whole')),
  v.minValue(1, key('number.too-small')),
  v.maxValue(licenseCountLimit, key('number.too-large')),
)
