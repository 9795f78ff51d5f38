import { expect, test } from 'vitest'
import { partsAround } from './partsAround.ts'

test.each([
  ['Microsoft', 'soft', 'Micro', 'soft', ''],
  ['Microsoft', 'MICRO', '', 'Micro', 'soft'],
  ['Éditions Logicielles', 'edi', '', 'Édi', 'tions Logicielles'],
  ['😀 Adobe', 'adobe', '😀 ', 'Adobe', ''],
  ['E\u0301ditions', 'édi', '', 'Édi', 'tions'],
  ['Editions', 'É', '', 'E', 'ditions'],
  ['Groß', 'ß', 'Gro', 'ß', ''],
  // One Korean syllable is three letters to the search.
  ['각국 소프트', '국', '각', '국', ' 소프트'],
  ['İstanbul', 'stan', 'İ', 'stan', 'bul'],
  ['a (b) c', '(B)', 'a ', '(b)', ' c'],
])('%s around %s', (text, part, before, match, after) => {
  expect(partsAround(text, part)).toEqual({ before, match, after })
})

test('without a match the text stays whole', () => {
  expect(partsAround('Adobe', 'zzz')).toEqual({ before: 'Adobe', match: '', after: '' })
  expect(partsAround('Adobe', '  ')).toEqual({ before: 'Adobe', match: '', after: '' })
})
