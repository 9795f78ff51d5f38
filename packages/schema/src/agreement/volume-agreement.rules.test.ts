import * as v from 'valibot'
import { expect, test } from 'vitest'
import { violationOf } from '../shared/violation.rules.ts'
import type { PairTerms } from './agreement-pair.rules.ts'
import { addVolumeAgreementRules, updateVolumeAgreementRules } from './volume-agreement.rules.ts'

const terms: PairTerms = { program: 'SELECT_ENTERPRISE', lengthLimit: 'PAIR_16' }
const input = {
  name: 'Contoso Select',
  program: 'SELECT_ENTERPRISE',
  pairs: [{ number: 'A-1', partnerNumber: 'B-1' }],
}
const pairs = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ number: `A-${n}`, partnerNumber: `B-${n}` }))

const broken = (schema: v.GenericSchema, value: unknown) =>
  (v.safeParse(schema, value).issues ?? []).map(violationOf).map(({ field, rule }) => `${field} ${rule}`)
const onAdding = (change: object) => broken(addVolumeAgreementRules(terms), { ...input, ...change })
const onUpdating = (change: object) => broken(updateVolumeAgreementRules(terms), change)

test.each([
  [{}],
  [{ pairs: pairs(5_000) }],
  [{ name: 'Été 2026' }],
  [{ startDate: '2026-01-01', endDate: '2026-01-01' }],
  [{ group: { newGroupName: 'Lyon' } }],
])('a new agreement may have what is right', (change) => expect(onAdding(change)).toEqual([]))

test.each([
  [{ name: '' }, 'name text.required'],
  [{ name: 'x'.repeat(257) }, 'name text.too-long'],
  [{ program: 'FPP' }, 'program choice.required'],
  [{ pairs: [] }, 'pairs list.empty'],
  [{ pairs: pairs(5_001) }, 'pairs list.too-long'],
  [{ pairs: [...pairs(2), { number: 'a-1', partnerNumber: 'b-1' }] }, 'pairs.2.number pair.repeated'],
  [{ pairs: [{ number: '', partnerNumber: 'B' }] }, 'pairs.0.number text.required'],
  [{ pairs: [{ number: 'A23456789', partnerNumber: 'B2345678' }] }, 'pairs.0.number pair.too-long'],
  [{ startDate: '2026-01-02', endDate: '2026-01-01' }, 'endDate agreement.end-before-start'],
])('a new agreement is refused: %#', (change, expected) => expect(onAdding(change)).toEqual([expected]))

test('of a new agreement, a wrong name and a wrong pair are told together', () =>
  expect(onAdding({ name: 'a:b', pairs: [{ number: 'é', partnerNumber: 'B' }] })).toEqual([
    'name text.forbidden-character',
    'pairs.0.number text.not-ascii',
  ]))

test.each([
  [{}],
  [{ addPairs: null, removePairIds: null }],
  [{ addPairs: [], removePairIds: ['1'] }],
  [{ endDate: null }],
])('a change may be %j', (change) => expect(onUpdating(change)).toEqual([]))

test.each([
  [{ name: null }, 'name text.required'],
  [{ addPairs: pairs(5_001) }, 'addPairs list.too-long'],
  [{ addPairs: [...pairs(1), ...pairs(1)] }, 'addPairs.1.number pair.repeated'],
  [{ addPairs: [{ number: 'A', partnerNumber: '' }] }, 'addPairs.0.partnerNumber text.required'],
  [{ removePairIds: Array.from({ length: 5_001 }, String) }, 'removePairIds list.too-long'],
])('a change is refused: %#', (change, expected) => expect(onUpdating(change)).toEqual([expected]))
