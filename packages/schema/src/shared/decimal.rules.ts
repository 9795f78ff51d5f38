import * as v from 'valibot'
import type { RuleKey } from './rule-key.values.ts'

const key = (rule: RuleKey) => rule

const written = /^(-?)0*(\d{1,15})(?:\.(\d{1,4}))?$/

/**
 * The one way to write a decimal number: `1234.5`, `01234.50` and `1234.5000` all become `1234.50`. No zeros in front, at
 * least two digits after the point, no more zeros than that at the end, and no sign at zero. So equal numbers are equal
 * texts, also when a spreadsheet had them in between. Null: the text is no decimal.
 */
export function canonicalDecimal(text: string): string | null {
  const [, sign, whole, fraction = ''] = written.exec(text) ?? []
  if (whole === undefined) return null
  const decimals = fraction.replace(/0+$/, '').padEnd(2, '0')
  const amount = `${whole}.${decimals}`
  return /[1-9]/.test(amount) ? `${sign}${amount}` : amount
}

/** An amount of money that is not negative, as text of at most 15 digits before the point and 4 after it. */
export const amountRules = v.pipe(
  v.string(key('decimal.malformed')),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const amount = canonicalDecimal(dataset.value)
    if (amount !== null) return amount
    addIssue({ message: key('decimal.malformed'), received: dataset.value })
    return NEVER
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || !dataset.value.startsWith('-')) return
    addIssue({ message: key('number.too-small'), expected: '0', received: dataset.value })
  }),
)
