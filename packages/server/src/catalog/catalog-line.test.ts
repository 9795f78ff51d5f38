import { expect, test } from 'vitest'
import type { CatalogFormat } from './catalog-file.ts'
import { readLine } from './catalog-line.ts'

const format: CatalogFormat = {
  delimiter: ',',
  columns: [undefined, 'publisher', 'title', 'category', 'license_required', 'aliases'],
}

test('a line says what it says, trimmed, in NFC, and nothing where it is empty', () => {
  expect(readLine(format, ['7', ' Cafe\u0301 ', ' Crème ', '', '', ''])).toEqual({
    publisher: 'Café',
    title: 'Crème',
    category: null,
    licenseRequired: 'UNKNOWN',
    aliases: [],
  })
  expect(readLine(format, ['', 'A'])).toEqual({
    publisher: 'A',
    title: null,
    category: null,
    licenseRequired: 'UNKNOWN',
    aliases: [],
  })
})

test.each([
  ['yes', 'YES'],
  [' NO ', 'NO'],
  ['Unknown', 'UNKNOWN'],
])('license required may be written %j', (cell, licenseRequired) => {
  expect(readLine(format, ['', 'A', 'B', '', cell])).toMatchObject({ licenseRequired })
})

test('aliases stand between bars; empty ones are none', () => {
  expect(readLine(format, ['', 'A', 'B', '', '', ' one | |two||'])).toMatchObject({ aliases: ['one', 'two'] })
})

test('blank cells beyond the columns are no harm', () => {
  expect(readLine(format, ['', 'A', 'B', '', '', '', '', ' '])).toMatchObject({ title: 'B' })
})

test.each([
  [['', '', 'B'], 'publisher', 'text.required'],
  [['', 'x'.repeat(257), 'B'], 'publisher', 'text.too-long'],
  [['', 'a\0b', 'B'], 'publisher', 'text.hidden-character'],
  [['', 'A', 'a\u202eb'], 'title', 'text.hidden-character'],
  [['', 'A', 'two\nlines'], 'title', 'text.hidden-character'],
  [['', 'A', 'B', 'c'.repeat(101)], 'category', 'text.too-long'],
  [['', 'A', 'B', '', 'maybe'], 'licenseRequired', 'choice.unknown'],
  [['', 'A', 'B', '', '', 'fine|x\u200b'], 'aliases.1', 'text.hidden-character'],
  [['', 'A', 'B', '', '', Array.from({ length: 51 }, (_, n) => n).join('|')], 'aliases', 'list.too-long'],
  [['', 'A', 'B', '', '', '', 'Inc.'], 'line', 'catalog-line.too-many-cells'],
])('%j breaks a rule of %s: %s', (cells, field, rule) => {
  expect(readLine(format, cells)).toMatchObject([{ field, rule }])
})

test('a line is told all the rules that it breaks', () => {
  expect(readLine(format, ['', '', 'B', '', 'maybe'])).toHaveLength(2)
})
