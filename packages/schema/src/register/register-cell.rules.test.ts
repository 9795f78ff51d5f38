import { describe, expect, test } from 'vitest'
import { isSpreadsheetError, readMetric } from './register-cell.rules.ts'
import { orderProvenBy, readDate } from './register-date.rules.ts'
import { markProvenBy, readCost, readNumber } from './register-number.rules.ts'

describe('a day', () => {
  test.each([
    ['2026-12-25', 'DMY', '2026-12-25'],
    ['2026-12-25T10:00:00Z', 'MDY', '2026-12-25'],
    ['2026/1/5', 'DMY', '2026-01-05'],
    ['20261225', 'DMY', '2026-12-25'],
    ['05/01/2026', 'DMY', '2026-01-05'],
    ['05/01/2026', 'MDY', '2026-05-01'],
    ['5.1.26', 'DMY', '2026-01-05'],
    ['26-01-05', 'YMD', '2026-01-05'],
    ['12/25/99 11:59 PM', 'MDY', '1999-12-25'],
    ['25 déc. 2026', 'MDY', '2026-12-25'],
    ['1er août 2026', 'DMY', '2026-08-01'],
    ['Dec 25, 2026', 'DMY', '2026-12-25'],
    ['25-Dec-26', 'MDY', '2026-12-25'],
    ['25/12/2026', 'MDY', null],
    ['31/02/2026', 'DMY', null],
    ['05/01.2026', 'DMY', null],
    ['2026', 'DMY', null],
    ['tomorrow', 'DMY', null],
    ['', 'DMY', null],
  ] as const)('%j in the order %s is %s', (cell, order, day) => expect(readDate(cell, order)).toBe(day))

  test.each([
    ['25/12/2026', 'DMY'],
    ['12/25/2026', 'MDY'],
    ['99/12/25', 'YMD'],
    ['05/01/2026', null],
    ['2026-12-25', null],
    ['1.25', null],
  ] as const)('%j proves %s', (cell, order) => expect(orderProvenBy(cell)).toBe(order))
})

describe('a number', () => {
  test.each([
    ['1 234,50', 'COMMA', '1234.50'],
    ['1\u202f234\u00a0567', 'COMMA', '1234567'],
    ['1.234,5', 'COMMA', '1234.5'],
    ['1.234', 'COMMA', '1234'],
    ["1'234.50", 'POINT', '1234.50'],
    ['1,234,567', 'POINT', '1234567'],
    ['-5', 'POINT', '-5'],
    ['007', 'POINT', '7'],
    [',5', 'COMMA', '0.5'],
    ['1.5', 'COMMA', null],
    ['1,5', 'POINT', null],
    ['12,34', 'POINT', null],
    ['1e5', 'POINT', null],
    ['ten', 'POINT', null],
    ['', 'POINT', null],
  ] as const)('%j with the mark %s is %s', (cell, mark, number) => expect(readNumber(cell, mark)).toBe(number))

  test.each([
    ['1.234,5', 'COMMA'],
    ['1,234.5', 'POINT'],
    ['€ 12,50', 'COMMA'],
    ['0.5', 'POINT'],
    ['1.234.567', 'COMMA'],
    ['1.234', null],
    ['1234', null],
    ['Version 1.2 of it', null],
  ] as const)('%j proves %s', (cell, mark) => expect(markProvenBy(cell)).toBe(mark))
})

test.each([
  ['€ 1 234,50', 'COMMA', '1234.50', 'EUR'],
  ['1 234,50 €', 'COMMA', '1234.50', 'EUR'],
  ['$1,234.50', 'POINT', '1234.50', 'USD'],
  ['CHF 1’200.00', 'POINT', '1200.00', 'CHF'],
  ['99.90 usd', 'POINT', '99.90', 'USD'],
  ['12', 'POINT', '12', null],
] as const)('the cost %j with the mark %s is %s %s', (cell, mark, amount, currency) => {
  expect(readCost(cell, mark)).toEqual({ amount, currency })
})

test.each(['free', '12 bananas', '€', '1.2.3'])('%j is no cost', (cell) => expect(readCost(cell, 'POINT')).toBeNull())

test.each([
  ['per device', 'PER_DEVICE'],
  ['Par utilisateur', 'PER_USER'],
  ['SITE', 'SITE'],
  ['not_counted', 'NOT_COUNTED'],
  ['per core', null],
])('the metric %j is %s', (cell, metric) => expect(readMetric(cell)).toBe(metric))

test('errors of a spreadsheet are known in both languages', () => {
  expect(['#N/A', '#VALEUR!', '#ref!'].every(isSpreadsheetError)).toBe(true)
  expect(['#1', 'N/A', '#N/A or so'].some(isSpreadsheetError)).toBe(false)
})
