import * as v from 'valibot'
import { type Sent, sliceRules, takeRules } from '../shared/page.rules.ts'
import type { SliceArgs } from '../shared/slice-args.ts'

/** How many entries of a history come when nothing is said. */
export const historySize = 20

/** Which part of a history is wanted. */
export const historySliceRules = v.object({
  skip: sliceRules.entries.skip,
  take: v.nullish(takeRules, historySize),
}) satisfies v.GenericSchema<Sent<SliceArgs>, SliceArgs>
