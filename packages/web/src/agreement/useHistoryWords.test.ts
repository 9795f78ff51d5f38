import { expect, test } from 'vitest'
import { wordsOfAgreements } from '../testing/agreements.ts'
import { callWith } from '../testing/mount-with.ts'
import { useHistoryWords } from './useHistoryWords.ts'

const entry = (action: string, ...changes: [string, string | null, string | null][]) => ({
  __typename: 'HistoryEntry' as const,
  at: '2026-11-24T08:00:00Z',
  actor: 'Ada',
  action,
  changes: changes.map(([field, before, after]) => ({ __typename: 'HistoryChange' as const, field, before, after })),
})

async function told(...given: Parameters<typeof entry>) {
  const { result } = await callWith(useHistoryWords, { words: wordsOfAgreements })
  const said = entry(...given)
  return [
    result.actOf(said),
    ...result.changesOf(said).map(({ label, before, after }) => `${label}: ${before} > ${after}`),
  ]
}

test('fields are called as on the screens, and what they held is written as there', async () => {
  const said = await told(
    'agreement.update',
    ['metric', 'PER_DEVICE', 'SITE'],
    ['endDate', null, '2026-12-31'],
    ['licenseCount', '999', '1200'],
    ['details', '•••', '•••'],
    ['addedPairs', null, '01-1, 01-1\n01-2, 01-2'],
    ['somethingNew', 'a', 'b'],
  )
  expect(said).toEqual([
    'Changed',
    'Metric: Per device > Site',
    'End: Nothing > Dec 31, 2026',
    'Licenses: 999 > 1,200',
    'Details: ••• > •••',
    'Pairs added: Nothing > 01-1, 01-1\n01-2, 01-2',
    'somethingNew: a > b',
  ])
})

test('no group is Unassigned Agreements, and a new agreement was nothing before', async () => {
  expect(await told('agreement.move', ['group', 'Lyon', null])).toEqual([
    'Moved',
    'Group: Lyon > Unassigned Agreements',
  ])
  expect(await told('agreement.add', ['name', null, 'A'])).toEqual(['Added', 'Name: null > A'])
})

test('what the act says already is not said again, and an act that is not known is named as it is', async () => {
  expect(await told('agreement.restore', ['deletedAt', '2026-11-24T08:00:00Z', null])).toEqual(['Restored'])
  expect(await told('agreement.audit')).toEqual(['Changed (agreement.audit)'])
})
