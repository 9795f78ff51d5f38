import * as v from 'valibot'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { givenNameRules, optionalLineRules } from '../shared/text.rules.ts'
import { aliasesRules, categoryLimit } from './catalog.rules.ts'
import type { MergeArgs, UpdateProductTitleInput, UpdatePublisherInput } from './catalog-change.inputs.ts'
import { licenseRequiredValues } from './license-required.values.ts'

const key = (rule: RuleKey) => rule

/** What may change of a publisher. Null clears none of it: left out or null, it stays. */
export const publisherChangeRules = v.object({
  name: v.nullish(givenNameRules),
  aliases: v.nullish(aliasesRules),
  keepOldName: v.nullish(v.boolean()),
}) satisfies v.GenericSchema<UpdatePublisherInput>

/** What may change of a product title; null clears the category. */
export const titleChangeRules = v.object({
  ...publisherChangeRules.entries,
  category: optionalLineRules(categoryLimit),
  licenseRequired: v.nullish(v.picklist(licenseRequiredValues, key('choice.unknown'))),
}) satisfies v.GenericSchema<UpdateProductTitleInput>

export const mergeRules = v.pipe(
  v.object({
    fromId: v.pipe(v.string(key('choice.required')), v.nonEmpty(key('choice.required'))),
    intoId: v.pipe(v.string(key('choice.required')), v.nonEmpty(key('choice.required'))),
  }),
  v.forward(
    v.check(({ fromId, intoId }) => fromId !== intoId, key('catalog-merge.same')),
    ['intoId'],
  ),
) satisfies v.GenericSchema<MergeArgs>
