import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createLicenseGroupRules, groupChoiceRules } from './license-group.rules.ts'
import { violationOf } from '../shared/violation.rules.ts'

const violationsOf = (name: string) => (v.safeParse(createLicenseGroupRules, { name }).issues ?? []).map(violationOf)

test.each(['Unassigned Agreements', 'unassigned  AGREEMENTS', 'Contrats non attribués', 'CONTRATS NON ATTRIBUÉS'])(
  'the built-in name %s is reserved',
  (name) =>
    expect(violationsOf(name)).toEqual([expect.objectContaining({ field: 'name', rule: 'group.name-reserved' })]),
)

test('a broken name is reported at its field', () => {
  expect(violationsOf('Sales: Europe')).toEqual([
    { field: 'name', rule: 'text.forbidden-character', params: { found: ':' } },
  ])
})

test('any other name will do', () => expect(violationsOf('Unassigned')).toEqual([]))

test.each([
  [{}, []],
  [{ existingGroupId: '7' }, []],
  [{ existingGroupId: '' }, [{ field: 'existingGroupId', rule: 'choice.required' }]],
  [{ newGroupName: '' }, [{ field: 'newGroupName', rule: 'text.required' }]],
  [{ existingGroupId: '7', newGroupName: 'Sales' }, [{ field: 'newGroupName', rule: 'group.choose-one' }]],
])('of the choice %o this is broken: %o', (choice, broken) => {
  const violations = (v.safeParse(groupChoiceRules, choice).issues ?? []).map(violationOf)
  expect(violations).toMatchObject(broken)
  expect(violations).toHaveLength(broken.length)
})
