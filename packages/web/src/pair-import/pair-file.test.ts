import { expect, test } from 'vitest'
import { keptBytes, pairFileLimit, refusalOf, textOf } from './pair-file.ts'

const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, swapped = false) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const pair = [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]
      return swapped ? pair.toReversed() : pair
    }),
  )

test.each([
  ['nothing', bytes(), 'empty'],
  ['a file of the largest size', new Uint8Array(pairFileLimit).fill(65), null],
  ['one byte more', new Uint8Array(pairFileLimit + 1).fill(65), 'too-large'],
  ['a workbook', bytes(0x50, 0x4b, 3, 4, 20, 0), 'workbook'],
  ['an older workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'workbook'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'binary'],
  ['gzip', bytes(0x1f, 0x8b, 8, 1), 'binary'],
  ['a NUL in a text', utf8('A1,B1\nA2,\0B2'), 'binary'],
  ['UTF-16 with its mark', utf16('\uFEFFA1,B1'), 'utf-16'],
  ['UTF-16 the other way round', utf16('\uFEFFA1,B1', true), 'utf-16'],
  ['UTF-16 without a mark', utf16('A1,B1\nA2,B2'), 'utf-16'],
  ['UTF-8 with a mark', utf8('\uFEFFA1,B1'), null],
  ['Windows-1252', bytes(0xe9, 0x2c, 0x31), null],
] as const)('%s', (_, content, refusal) => {
  expect(refusalOf(content)).toBe(refusal)
})

test('a byte order mark is no part of the text', () => {
  expect(textOf({ bytes: keptBytes(utf8('\uFEFFnumber1')), encoding: 'utf-8' })).toBe('number1')
})

test('bytes that are no UTF-8 are no text in it, but one in Windows-1252', () => {
  const kept = keptBytes(bytes(0x52, 0xe9, 0x80))
  expect(textOf({ bytes: kept, encoding: 'utf-8' })).toBeNull()
  expect(textOf({ bytes: kept, encoding: 'windows-1252' })).toBe('Ré€')
})

test('every byte is kept', () => {
  const all = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256)
  expect(Uint8Array.from(keptBytes(all), (character) => character.charCodeAt(0))).toEqual(all)
})
