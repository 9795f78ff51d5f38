import * as v from 'valibot'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { givenNameRules, optionalLineRules } from '../shared/text.rules.ts'
import { aliasesRules, categoryLimit } from './catalog.rules.ts'
import type { MergeArgs, UpdateProductTitleArgs, UpdatePublisherArgs } from './catalog-change.inputs.ts'
import { licenseRequiredValues } from './license-required.values.ts'

const key = (rule: RuleKey) => rule

// Null cannot clear these: left out or null, they stay.
const namesRules = {
  name: v.nullish(givenNameRules),
  aliases: v.nullish(aliasesRules),
  keepOldName: v.nullish(v.boolean()),
}

export const updatePublisherRules = v.object({
  id: v.string(),
  version: v.number(),
  input: v.object(namesRules),
}) satisfies v.GenericSchema<UpdatePublisherArgs>

export const updateProductTitleRules = v.object({
  id: v.string(),
  version: v.number(),
  input: v.object({
    ...namesRules,
    category: optionalLineRules(categoryLimit),
    licenseRequired: v.nullish(v.picklist(licenseRequiredValues, key('choice.unknown'))),
  }),
}) satisfies v.GenericSchema<UpdateProductTitleArgs>

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
