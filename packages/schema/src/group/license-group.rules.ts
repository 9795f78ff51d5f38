import * as v from 'valibot'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { nameKey, nameRules } from '../shared/text.rules.ts'
import type { CreateLicenseGroupArgs, GroupChoiceInput, RenameLicenseGroupArgs } from './license-group.inputs.ts'
import { unassignedName } from './license-group.values.ts'

const reserved = new Set(Object.values(unassignedName).map(nameKey))

const key = (rule: RuleKey) => rule

/** The name of a license group (product.md rule 15). */
const groupNameRules = v.pipe(
  nameRules,
  v.check((name) => !reserved.has(nameKey(name)), key('group.name-reserved')),
)

export const createLicenseGroupRules = v.object({
  name: groupNameRules,
}) satisfies v.GenericSchema<CreateLicenseGroupArgs>

export const renameLicenseGroupRules = v.object({
  name: groupNameRules,
  id: v.string(),
  version: v.number(),
}) satisfies v.GenericSchema<RenameLicenseGroupArgs>

/** Unassigned, new or existing (rule 14). */
export const groupChoiceRules = v.pipe(
  v.object({
    existingGroupId: v.nullish(v.pipe(v.string(), v.nonEmpty(key('choice.required')))),
    newGroupName: v.nullish(groupNameRules),
  }),
  v.forward(
    v.check(
      ({ existingGroupId, newGroupName }) => typeof existingGroupId !== 'string' || typeof newGroupName !== 'string',
      key('group.choose-one'),
    ),
    ['newGroupName'],
  ),
) satisfies v.GenericSchema<GroupChoiceInput>
