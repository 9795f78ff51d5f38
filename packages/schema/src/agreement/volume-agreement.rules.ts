import * as v from 'valibot'
import { groupChoiceRules } from '../group/license-group.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { nameRules } from '../shared/text.rules.ts'
import { type PairTerms, pairListRules, pairRules, unrepeated } from './agreement-pair.rules.ts'
import { pairCountLimit, volumePrograms } from './agreement-pair.values.ts'
import { endBeforeStart, endsAfterStart, termFields } from './agreement.rules.ts'
import type { AddVolumeAgreementInput, UpdateVolumeAgreementInput } from './volume-agreement.inputs.ts'

const key = (rule: RuleKey) => rule

/** A new volume licensing agreement; `terms` of its programme (product.md rules 1 to 4, 7, 14). */
export const addVolumeAgreementRules = (terms: PairTerms) =>
  v.pipe(
    v.object({
      name: nameRules,
      program: v.picklist(volumePrograms, key('choice.required')),
      pairs: pairListRules(terms),
      ...termFields,
      group: v.nullish(groupChoiceRules),
    }),
    v.forward(v.partialCheck([['startDate'], ['endDate']], endsAfterStart, endBeforeStart), ['endDate']),
  ) satisfies v.GenericSchema<AddVolumeAgreementInput>

/** A change of one: what is left out stays; null clears where nothing is required. Its programme stays. */
export const updateVolumeAgreementRules = (terms: PairTerms) =>
  v.pipe(
    v.object({
      name: v.optional(nameRules),
      ...termFields,
      addPairs: v.nullish(
        v.pipe(v.array(pairRules(terms)), v.maxLength(pairCountLimit, key('list.too-long')), unrepeated()),
      ),
      removePairIds: v.nullish(v.pipe(v.array(v.string()), v.maxLength(pairCountLimit, key('list.too-long')))),
    }),
    v.forward(v.partialCheck([['startDate'], ['endDate']], endsAfterStart, endBeforeStart), ['endDate']),
  ) satisfies v.GenericSchema<UpdateVolumeAgreementInput>
