import * as v from 'valibot'
import type { PairLengthLimit } from '../settings/settings.values.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { asciiLineRules } from '../shared/text.rules.ts'
import { type VolumeProgram, pairCountLimit, longestPair } from './agreement-pair.values.ts'

/** The two numbers that name what was bought under a volume licensing programme; `PairInput` of the API. */
export interface PairNumbers {
  /** Agreement number (Open Value, Select and Enterprise) or authorization number (Open). */
  number: string
  /** The agreement number again (Open Value), license number (Open) or enrollment number (Select and Enterprise). */
  partnerNumber: string
}

/** What decides how pairs are judged: their programme, and the administrator's limit of length. */
export interface PairTerms {
  program: VolumeProgram
  lengthLimit: PairLengthLimit
}

const key = (rule: RuleKey) => rule

/** Equal keys mean the same pair, whatever its programme (product.md rule 7). */
export const pairKey = ({ number, partnerNumber }: PairNumbers): string => `${folded(number)}\n${folded(partnerNumber)}`

const folded = (number: string) => number.trim().toLowerCase()

/** One pair: trimmed ASCII, short enough by the administrator's limit, and as its programme wants it (rules 2 and 3). */
export function pairRules({ program, lengthLimit }: PairTerms) {
  const number = asciiLineRules(lengthLimit === 'NUMBER_16' ? longestPair : Infinity)
  return v.pipe(
    v.object({ number, partnerNumber: number }),
    v.rawCheck(({ dataset, addIssue }) => {
      // A pair with an unreadable number is told that first; how long it would be says nothing yet.
      if (!dataset.typed || dataset.issues) return
      const { value } = dataset
      const length = value.number.length + value.partnerNumber.length
      if (lengthLimit === 'PAIR_16' && length > longestPair)
        addIssue({
          message: key(program === 'OPEN' ? 'pair.open-too-long' : 'pair.too-long'),
          expected: String(longestPair),
          received: String(length),
          path: [stepTo(value, 'number')],
        })
      if (program === 'OPEN_VALUE' && folded(value.number) !== folded(value.partnerNumber))
        addIssue({
          message: key('pair.numbers-differ'),
          received: value.partnerNumber,
          path: [stepTo(value, 'partnerNumber')],
        })
    }),
  )
}

/** The pairs of one agreement typed by hand: 1 to 5,000, none of them twice (rules 1 and 7). */
export const pairListRules = (terms: PairTerms) =>
  v.pipe(
    v.array(pairRules(terms), key('list.empty')),
    v.minLength(1, key('list.empty')),
    v.maxLength(pairCountLimit, key('list.too-long')),
    unrepeated(),
  )

/** No pair twice in a list. */
export const unrepeated = () =>
  v.rawCheck<PairNumbers[]>(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const known = new Set<string>()
    for (const [index, pair] of dataset.value.entries()) {
      const identity = pairKey(pair)
      if (known.has(identity))
        addIssue({
          message: key('pair.repeated'),
          received: `${pair.number}, ${pair.partnerNumber}`,
          path: [
            { type: 'array', origin: 'value', input: dataset.value, key: index, value: pair },
            stepTo(pair, 'number'),
          ],
        })
      known.add(identity)
    }
  })

function stepTo(pair: PairNumbers, field: keyof PairNumbers): v.ObjectPathItem {
  return { type: 'object', origin: 'value', input: { ...pair }, key: field, value: pair[field] }
}
