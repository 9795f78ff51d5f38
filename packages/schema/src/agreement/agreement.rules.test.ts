import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { violationOf } from '../shared/violation.rules.ts'
import { addSoftwareAgreementRules, statusOf, updateSoftwareAgreementRules } from './agreement.rules.ts'

const input = { name: 'AutoCAD Lyon', publisherId: '1', productTitleId: '2', licenseCount: 12 }

function brokenBy(change: object, rules: v.GenericSchema = addSoftwareAgreementRules) {
  const { issues = [] } = v.safeParse(rules, { ...input, ...change })
  return issues.map(violationOf).map(({ field, rule }) => `${field} ${rule}`)
}

test.each([
  [{}],
  [{ licenseCount: 1 }],
  [{ licenseCount: 2_147_483_647 }],
  [{ startDate: '2026-01-01', endDate: '2026-01-01' }],
  [{ startDate: null, endDate: '2026-01-01' }],
  [{ details: 'x'.repeat(10_000) }],
  [{ details: 'Key: A-1\n\tB-2' }],
  [{ externalReference: 'x'.repeat(250) }],
  [{ group: { newGroupName: 'Lyon' } }],
  [{ group: { existingGroupId: '7', newGroupName: null } }],
])('%j is accepted', (change) => expect(brokenBy(change)).toEqual([]))

test.each([
  [{ name: undefined }, 'name text.required'],
  [{ name: 'a:b' }, 'name text.forbidden-character'],
  [{ publisherId: '' }, 'publisherId choice.required'],
  [{ productTitleId: undefined }, 'productTitleId choice.required'],
  [{ licenseCount: undefined }, 'licenseCount number.required'],
  [{ licenseCount: 0 }, 'licenseCount number.too-small'],
  [{ licenseCount: 1.5 }, 'licenseCount number.whole'],
  [{ licenseCount: 2_147_483_648 }, 'licenseCount number.too-large'],
  [{ licenseCount: Number.NaN }, 'licenseCount number.required'],
  [{ startDate: '2026-01-02', endDate: '2026-01-01' }, 'endDate agreement.end-before-start'],
  [{ startDate: '2026-02-30' }, 'startDate date.malformed'],
  [{ details: 'x'.repeat(10_001) }, 'details text.too-long'],
  [{ details: 'a\u0000b' }, 'details text.hidden-character'],
  [{ externalReference: 'x'.repeat(251) }, 'externalReference text.too-long'],
  [{ metric: 'PER_CORE' }, 'metric choice.unknown'],
  [{ group: { newGroupName: '' } }, 'group.newGroupName text.required'],
  [{ group: { newGroupName: 'Unassigned agreements' } }, 'group.newGroupName group.name-reserved'],
  [{ group: { newGroupName: 'Lyon', existingGroupId: '7' } }, 'group.newGroupName group.choose-one'],
])('%j breaks %s', (change, broken) => expect(brokenBy(change)).toEqual([broken]))

test('every broken rule is told, not only the first', () => {
  const all = { name: '', licenseCount: 0, startDate: '2026-01-02', endDate: '2026-01-01' }
  expect(brokenBy(all)).toHaveLength(3)
})

test.each([
  [{ name: null }, 'name text.required'],
  [{ licenseCount: null }, 'licenseCount number.required'],
  [{ publisherId: null }, 'publisherId choice.required'],
  [{ metric: null }, 'metric choice.unknown'],
])('a change cannot clear what is required: %j', (change, broken) => {
  expect(brokenBy(change, updateSoftwareAgreementRules)).toEqual([broken])
})

describe('status on 2026-11-24', () => {
  test.each([
    [null, null, 'ACTIVE'],
    ['2026-11-24', null, 'ACTIVE'],
    ['2026-11-25', null, 'NOT_STARTED'],
    [null, '2026-11-23', 'EXPIRED'],
    [null, '2026-11-24', 'EXPIRING_SOON'],
    [null, '2027-02-22', 'EXPIRING_SOON'],
    [null, '2027-02-23', 'ACTIVE'],
    ['2026-11-25', '2026-12-24', 'NOT_STARTED'],
  ])('%s to %s: %s', (startDate, endDate, status) => {
    expect(statusOf({ startDate, endDate }, '2026-11-24')).toBe(status)
  })
})
