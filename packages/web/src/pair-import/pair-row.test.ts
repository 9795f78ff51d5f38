import { expect, test } from 'vitest'
import { annotatedName } from '../lib/annotated-file.ts'
import { firstWrongField, shownCell, withCell } from './pair-row.ts'

test('cells that are too many are shown as one name, with what stood between them', () => {
  const row = { cells: ['A1', 'B1', 'Office', 'Lyon'] }
  expect(shownCell(row, 'name', ';')).toBe('Office;Lyon')
  expect(shownCell(row, 'partnerNumber', ';')).toBe('B1')
  expect(shownCell({ cells: ['A1'] }, 'partnerNumber', ';')).toBe('')
})

test('a new name takes the place of all of them, a new number leaves them', () => {
  const cells = ['A1', 'B1', 'Office', 'Lyon']
  expect(withCell(cells, 'name', 'Office Lyon')).toEqual(['A1', 'B1', 'Office Lyon'])
  expect(withCell(cells, 'number', 'A2')).toEqual(['A2', 'B1', 'Office', 'Lyon'])
})

test('a cell that was missing comes to stand in its place', () => {
  expect(withCell(['A1'], 'partnerNumber', 'B1')).toEqual(['A1', 'B1'])
  expect(withCell(['A1'], 'name', 'Office')).toEqual(['A1', '', 'Office'])
})

test('the first wrong field is the one that stands first', () => {
  const violation = (field: string) => ({ field, rule: 'text.required', params: {} }) as const
  expect(firstWrongField([violation('name'), violation('partnerNumber')])).toBe('partnerNumber')
  expect(firstWrongField([violation('line')])).toBe('number')
})

test.each([
  ['contrats.csv', 'contrats-annotated.csv'],
  ['contrats-annotated.csv', 'contrats-annotated.csv'],
  ['pairs', 'pairs-annotated.csv'],
  [`${'a'.repeat(124)}.csv`, `${'a'.repeat(114)}-annotated.csv`],
])('the annotated copy of %s is %s', (name, annotated) => {
  expect(annotatedName(name)).toBe(annotated)
  expect(annotated.length).toBeLessThanOrEqual(128)
})
