import { expect, test } from 'vitest'
import { annotatedPairCsv, hasProblemColumn, isPairHeader, pairCsvOf, separatorOf } from './pair-csv-text.rules.ts'

test.each([
  ['A-1,B-1\nA-2,B-2', ','],
  ['A-1;B-1\nA-2;B-2;Lyon', ';'],
  ['A-1;B-1;Lyon, France\nA-2;B-2;Paris, France', ';'],
  ['A-1\tB-1\tLyon, France', '\t'],
  ['"A-1";"B-1";"Lyon"', ';'],
  ['\r\n\r\nA-1;B-1\rA-2;B-2', ';'],
  ['number1;number2;name;problem\r\nA-1;B-1;Lyon;', ';'],
  ['one word', ','],
  ['', ','],
])('%j is separated by %j', (text, separator) => expect(separatorOf(text)).toBe(separator))

test.each([
  [['number1', 'number2'], true],
  [['Number1', ' NUMBER2 ', 'name'], true],
  [['number1', 'number2', 'name', 'problem'], true],
  [['number1'], false],
  [['number1', 'number2', 'title'], false],
  [['number2', 'number1', 'name'], false],
  [['number1', 'number2', 'name', 'problem', ''], false],
])('%j as a header: %j', (cells, is) => expect(isPairHeader(cells)).toBe(is))

test('only the header of an annotated file has a problem column', () => {
  expect(hasProblemColumn(['number1', 'number2', 'name'])).toBe(false)
  expect(hasProblemColumn(['number1', 'number2', 'name', 'problem'])).toBe(true)
})

test('a file is written with each line at its number', () => {
  const lines = [
    { line: 2, cells: ['A-1', 'B-1'] },
    { line: 5, cells: ['A-2', 'B-2', 'Lyon, "Part-Dieu"'] },
  ]
  expect(pairCsvOf(lines, ',', true)).toBe('number1,number2,name\nA-1,B-1\n\n\nA-2,B-2,"Lyon, ""Part-Dieu"""\n')
  expect(pairCsvOf(lines, ';', false)).toBe('\nA-1;B-1\n\n\nA-2;B-2;"Lyon, ""Part-Dieu"""\n')
})

test('a cell with lines of its own does not move the lines after it', () => {
  const lines = [
    { line: 1, cells: ['A-1', 'B\r\n1', 'Lyon\nFrance'] },
    { line: 4, cells: ['A-2', 'B-2'] },
  ]
  expect(pairCsvOf(lines, ',', false)).toBe('A-1,"B\r\n1","Lyon\nFrance"\nA-2,B-2\n')
})

test('an annotated file says what is wrong, and holds nothing that a spreadsheet would run', () => {
  const lines = [
    { line: 1, cells: ['=1+1', '-2', '@name'] },
    { line: 2, cells: ['A-2', 'B-2'] },
    { line: 3, cells: ['A-3', 'B-3', 'Lyon', 'France'] },
  ]
  expect(annotatedPairCsv(lines, ';', (line) => (line === 1 ? '=wrong; really' : ''))).toBe(
    [
      'number1;number2;name;problem',
      `'=1+1;'-2;'@name;"'=wrong; really"`,
      'A-2;B-2;;',
      'A-3;B-3;Lyon;France;',
      '',
    ].join('\r\n'),
  )
})
