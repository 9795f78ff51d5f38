import * as v from 'valibot'
import { groupChoiceRules } from '../group/license-group.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { searchRules } from '../shared/search-key.rules.ts'

/** How many agreements a caller may name one by one in a bulk act. */
export const selectionLimit = 1000

const key = (rule: RuleKey) => rule

export const agreementFilterRules = v.looseObject({
  search: v.nullish(searchRules),
  anywhere: v.nullish(searchRules),
  groupIds: v.nullish(v.pipe(v.array(v.string()), v.maxLength(500, key('list.too-long')))),
})

const idsRules = v.pipe(
  v.array(v.string(), key('list.empty')),
  v.minLength(1, key('list.empty')),
  v.maxLength(selectionLimit, key('list.too-long')),
)

const expectedRules = v.pipe(v.number(), v.minValue(1, key('number.too-small')))

/**
 * Agreements named one by one, or all that match a filter together with the count that was seen: who has seen no count
 * does not know what the act would do.
 */
export const agreementSelectionRules = v.pipe(
  v.object({
    ids: v.nullish(idsRules),
    matching: v.nullish(agreementFilterRules),
    expected: v.nullish(expectedRules),
  }),
  v.forward(
    v.check(({ ids, matching }) => Boolean(ids ?? matching), key('list.empty')),
    ['ids'],
  ),
  v.forward(
    v.check(({ ids, matching }) => !ids || !matching, key('selection.choose-one')),
    ['matching'],
  ),
  v.forward(
    v.check(({ matching, expected }) => !matching || typeof expected === 'number', key('number.required')),
    ['expected'],
  ),
  v.forward(
    v.check(({ matching }) => matching?.['deleted'] !== true, key('selection.deleted')),
    ['matching', 'deleted'],
  ),
)

/** What is to be done with agreements that were selected. */
export const deleteAgreementsRules = v.object({ selection: agreementSelectionRules })

/** The same, and the group that they go to (product.md rule 14). */
export const moveAgreementsRules = v.object({
  selection: agreementSelectionRules,
  group: v.nullish(groupChoiceRules),
})

/**
 * Deleted agreements named one by one, those that one act deleted, or all deleted ones that match. Who undoes an act need
 * not have counted what it took; who goes by a filter must have.
 */
export const restoreAgreementsRules = v.pipe(
  v.object({
    ids: v.nullish(idsRules),
    deletionId: v.nullish(v.string()),
    matching: v.nullish(agreementFilterRules),
    expected: v.nullish(expectedRules),
  }),
  v.forward(
    v.check(({ ids, deletionId, matching }) => Boolean(ids ?? deletionId ?? matching), key('list.empty')),
    ['ids'],
  ),
  v.forward(
    v.check(({ ids, deletionId }) => !ids || typeof deletionId !== 'string', key('selection.choose-one')),
    ['deletionId'],
  ),
  v.forward(
    v.check(
      ({ ids, deletionId, matching }) => !matching || (!ids && typeof deletionId !== 'string'),
      key('selection.choose-one'),
    ),
    ['matching'],
  ),
  v.forward(
    v.check(({ matching, expected }) => !matching || typeof expected === 'number', key('number.required')),
    ['expected'],
  ),
)
