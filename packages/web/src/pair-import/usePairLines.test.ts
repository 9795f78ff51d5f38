import { expect, test } from 'vitest'
import { reportOf } from '../testing/pair-imports.ts'
import { usePairLines } from './usePairLines.ts'

const terms = { program: 'SELECT_ENTERPRISE', lengthLimit: 'PAIR_16' } as const

function linesOf(content: string, stored?: Parameters<typeof reportOf>[1]) {
  const lines = usePairLines(() => terms)
  const report = reportOf({ fileName: 'a.csv', content, program: terms.program }, stored)
  lines.load(report, [])
  return lines
}

const rulesOf = (lines: ReturnType<typeof linesOf>, line: number) =>
  lines.verdicts.value.get(line)?.violations.map(({ rule }) => rule)

test('a correction is judged at once', () => {
  const lines = linesOf('A1,,Office\nA2,B2,Sales #1')
  expect(rulesOf(lines, 1)).toEqual(['text.required'])
  lines.edit(1, 'partnerNumber', 'B1')
  expect(rulesOf(lines, 1)).toEqual([])
  lines.edit(2, 'name', 'Sales & 1')
  expect(rulesOf(lines, 2)).toEqual(['text.forbidden-character'])
  expect(lines.counts.value).toEqual({ ADDED: 1, ALREADY_KNOWN: 0, REJECTED: 1, LEFT_OUT: 0 })
  expect([...lines.broken.value]).toEqual([['text.forbidden-character', 1]])
})

test('a repeat ends when the line above is changed or left out, and begins when another becomes the same', () => {
  const lines = linesOf('A1,B1\nA1,B1\nA3,B3')
  expect(lines.verdicts.value.get(2)?.violations[0]).toMatchObject({ rule: 'pair.repeated', params: { line: 1 } })
  lines.edit(1, 'number', 'A9')
  expect(rulesOf(lines, 2)).toEqual([])
  lines.edit(3, 'number', 'a1')
  lines.edit(3, 'partnerNumber', 'b1')
  expect(rulesOf(lines, 3)).toEqual(['pair.repeated'])
  lines.setLeftOut(2, true)
  expect(rulesOf(lines, 3)).toEqual([])
})

test('what the server said holds for a line as long as it is the same', () => {
  const lines = linesOf('A1,B1,Taken\nA2,B2', { names: ['Taken'], numbers: ['A2'] })
  expect(lines.verdicts.value.get(1)).toMatchObject({ outcome: 'REJECTED', violations: [{ params: { id: '7' } }] })
  expect(lines.verdicts.value.get(2)).toMatchObject({ outcome: 'ALREADY_KNOWN', agreementId: '7' })
  lines.edit(1, 'name', 'Free')
  lines.edit(2, 'number', 'A3')
  expect(lines.verdicts.value.get(1)).toMatchObject({ outcome: 'ADDED', agreementName: 'Free' })
  expect(lines.verdicts.value.get(2)).toMatchObject({ outcome: 'ADDED', agreementId: null })
  lines.edit(1, 'name', 'Taken')
  expect(rulesOf(lines, 1)).toEqual(['agreement.name-taken'])
  expect(lines.edits.value.map(({ line }) => line)).toEqual([2])
})

test('an answer that comes late says nothing of what was changed meanwhile', () => {
  const lines = linesOf('A1,B1,Office')
  const sent = lines.kept.value
  lines.edit(1, 'name', 'Sales')
  const asked = { fileName: 'a.csv', content: 'A1,B1,Office', program: terms.program }
  lines.learn(reportOf(asked, { names: ['Office'] }), sent)
  expect(rulesOf(lines, 1)).toEqual([])
})

test('read is what is added, known and rejected, without what was left out', () => {
  const lines = linesOf('A1,B1\nA2,B2\nA3,\nA4,B4', { numbers: ['A2'] })
  lines.setLeftOut(4, true)
  expect(lines.counts.value).toEqual({ ADDED: 1, ALREADY_KNOWN: 1, REJECTED: 1, LEFT_OUT: 1 })
  expect(lines.kept.value).toHaveLength(3)
})

test('a verdict that is the same is the same object, so that its row is not drawn again', () => {
  const lines = linesOf('A1,B1\nA2,B2')
  const before = lines.verdicts.value.get(2)
  lines.edit(1, 'number', 'A9')
  expect(lines.verdicts.value.get(2)).toBe(before)
})

test('a draft brings corrections back', () => {
  const lines = usePairLines(() => terms)
  const report = reportOf({ fileName: 'a.csv', content: 'A1,\nA2,B2', program: terms.program })
  lines.load(report, [
    { line: 1, cells: ['A1', 'B1'], leftOut: false },
    { line: 2, cells: ['A2', 'B2'], leftOut: true },
  ])
  expect(lines.counts.value).toEqual({ ADDED: 1, ALREADY_KNOWN: 0, REJECTED: 0, LEFT_OUT: 1 })
})
