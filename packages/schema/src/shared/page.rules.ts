import * as v from 'valibot'
import type { PageInput } from './page.ts'
import type { RuleKey } from './rule-key.values.ts'
import type { SliceArgs } from './slice-args.ts'

/** How many items a page has when nothing is said, and at most. */
export const pageSize = 50
export const pageLimit = 100

/** As GraphQL may send it: anything with a default may be left out or null. */
export type Sent<T> = { [K in keyof T]?: T[K] | null }

const key = (rule: RuleKey) => rule

/** How many are wanted: 1 to a limit. */
export const takeUpTo = (limit: number) =>
  v.pipe(v.number(), v.minValue(1, key('number.too-small')), v.maxValue(limit, key('number.too-large')))

/** How many of a list may be asked for at once. */
export const takeRules = takeUpTo(pageLimit)
const skipRules = v.pipe(v.number(), v.minValue(0, key('number.too-small')))

export const sliceRules = v.object({
  skip: v.nullish(skipRules, 0),
  take: v.nullish(takeRules, pageLimit),
}) satisfies v.GenericSchema<Sent<SliceArgs>, SliceArgs>

export const pageRules = v.pipe(
  v.object({
    skip: v.nullish(skipRules, 0),
    take: v.nullish(takeRules, pageSize),
    after: v.nullish(v.pipe(v.string(), v.regex(/^([1-9]\d{0,9})?$/, key('page.bad-cursor')))),
  }),
  v.forward(
    v.check(({ skip, after }) => typeof after !== 'string' || skip === 0, key('page.walk-from-start')),
    ['skip'],
  ),
) satisfies v.GenericSchema<Sent<PageInput>, PageInput>
