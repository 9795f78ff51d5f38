import * as v from 'valibot'
import { expect, test } from 'vitest'
import { createLicenseGroupRules } from './license-group.rules.ts'
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
