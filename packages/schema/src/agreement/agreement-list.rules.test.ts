import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { violationOf } from '../shared/violation.rules.ts'
import {
  agreementFilterRules,
  agreementSelectionRules,
  deleteAgreementsRules,
  moveAgreementsRules,
  restoreAgreementsRules,
  selectionLimit,
} from './agreement-list.rules.ts'

const ids = (count: number) => Array.from({ length: count }, (_, n) => String(n + 1))

function broken(rules: v.GenericSchema, value: unknown): string[] {
  const { issues = [] } = v.safeParse(rules, value)
  return issues.map(violationOf).map(({ field, rule }) => `${field} ${rule}`)
}

describe('a selection of agreements', () => {
  test.each<[string, object, string[]]>([
    ['one id', { ids: ['1'] }, []],
    ['as many ids as may be', { ids: ids(selectionLimit) }, []],
    ['ids with their count', { ids: ['1', '2'], expected: 2 }, []],
    ['a filter with the count seen', { matching: { search: 'a' }, expected: 12_000 }, []],
    ['all that there are', { matching: {}, expected: 1 }, []],
    ['a filter that says it is not for deleted ones', { matching: { deleted: false }, expected: 1 }, []],
    ['nothing', {}, ['ids list.empty']],
    ['nulls', { ids: null, matching: null, expected: null }, ['ids list.empty']],
    ['only a count', { expected: 3 }, ['ids list.empty']],
    ['no ids', { ids: [] }, ['ids list.empty']],
    [
      'no ids, and a filter',
      { ids: [], matching: {}, expected: 1 },
      ['ids list.empty', 'matching selection.choose-one'],
    ],
    ['too many ids', { ids: ids(selectionLimit + 1) }, ['ids list.too-long']],
    ['both', { ids: ['1'], matching: {}, expected: 1 }, ['matching selection.choose-one']],
    ['a filter whose count nobody saw', { matching: {} }, ['expected number.required']],
    ['a filter with null as the count', { matching: {}, expected: null }, ['expected number.required']],
    ['none expected', { matching: {}, expected: 0 }, ['expected number.too-small']],
    ['deleted ones', { matching: { deleted: true }, expected: 1 }, ['matching.deleted selection.deleted']],
    [
      'a filter that breaks its rules',
      { matching: { search: 'x'.repeat(101) }, expected: 1 },
      ['matching.search text.too-long'],
    ],
  ])('of %s', (_, selection, expected) => {
    expect(broken(agreementSelectionRules, selection)).toEqual(expected)
  })

  test('keeps every condition of its filter', () => {
    const selection = { matching: { status: ['EXPIRED'], updatedAfter: new Date(0) }, expected: 1 }
    expect(v.parse(agreementSelectionRules, selection)).toEqual(selection)
  })
})

test('acts say where in their arguments a rule is broken', () => {
  expect(broken(deleteAgreementsRules, { selection: {} })).toEqual(['selection.ids list.empty'])
  const group = { existingGroupId: '1', newGroupName: 'Lyon' }
  expect(broken(moveAgreementsRules, { selection: { ids: ['1'] }, group })).toEqual([
    'group.newGroupName group.choose-one',
  ])
  expect(broken(restoreAgreementsRules, { ids: [] })).toEqual(['ids list.empty'])
  expect(broken(restoreAgreementsRules, { ids: ids(selectionLimit + 1) })).toEqual(['ids list.too-long'])
})

test.each([
  ['search', 'x'.repeat(101), 'text.too-long'],
  ['anywhere', 'x'.repeat(101), 'text.too-long'],
  ['anywhere', 'a\0', 'text.hidden-character'],
  ['groupIds', ids(501), 'list.too-long'],
])('a filter by %s has its limits', (field, value, rule) => {
  expect(broken(agreementFilterRules, { [field]: value })).toEqual([`${field} ${rule}`])
})
