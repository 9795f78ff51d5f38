import * as v from 'valibot'
import { amountRules } from '../shared/decimal.rules.ts'
import { localDateRules } from '../shared/local-date.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { optionalLineRules } from '../shared/text.rules.ts'
import { licenseCountRules } from './license-count.rules.ts'
import type { PurchaseInput } from './purchase.inputs.ts'
import { purchaseCountLimit, purchaseTextLimit } from './purchase.values.ts'

const key = (rule: RuleKey) => rule

/**
 * A currency by its three letters of ISO 4217. Not by a list: each JavaScript engine has one of its own age, so that a
 * browser would accept what the server refuses, and old purchases are in currencies that are no more.
 */
export const currencyRules = v.pipe(
  v.string(key('currency.malformed')),
  v.trim(),
  v.regex(/^[A-Za-z]{3}$/, key('currency.malformed')),
  v.toUpperCase(),
)

/** What of a purchase belongs together. */
export interface Cost {
  unitCost?: string | null | undefined
  currency?: string | null | undefined
}

const hasCurrency = ({ unitCost, currency }: Cost) => !unitCost || Boolean(currency)
const hasCost = ({ unitCost, currency }: Cost) => !currency || Boolean(unitCost)

/** One purchase of an agreement for other software (product.md rule 11): a cost says its currency, a currency its cost. */
export const purchaseRules = v.pipe(
  v.object({
    orderNumber: optionalLineRules(purchaseTextLimit),
    reseller: optionalLineRules(purchaseTextLimit),
    purchasedOn: v.nullish(localDateRules),
    quantity: licenseCountRules,
    unitCost: v.nullish(amountRules),
    currency: v.nullish(currencyRules),
  }),
  v.forward(v.partialCheck([['unitCost'], ['currency']], hasCurrency, key('purchase.currency-needed')), ['currency']),
  v.forward(v.partialCheck([['unitCost'], ['currency']], hasCost, key('purchase.cost-needed')), ['unitCost']),
) satisfies v.GenericSchema<PurchaseInput>

/** All purchases of an agreement; the sum of their quantities may differ from its license count. */
export const purchaseListRules = v.nullish(
  v.pipe(v.array(purchaseRules), v.maxLength(purchaseCountLimit, key('list.too-long'))),
)
