import { expect, test } from 'vitest'
import { searchKey, wordKey } from './search-key.rules.ts'

test.each([
  ['Éditions Ångström', 'editions angstrom'],
  ['  Dassault   Systèmes ', 'dassault systemes'],
  ['C++Builder', 'c++builder'],
  ['100 %', '100 %'],
  ['Cafe\u0301', 'cafe'],
  ['日本電気', '日本電気'],
])('%s is searched as %s', (text, key) => expect(searchKey(text)).toBe(key))

test.each([
  ['soft maker', 'mak', true],
  ['c++/cli pro', 'cli p', true],
  ['microsoft', 'soft', false],
  ['7-zip', 'zip', true],
  ['office365', '365', false],
  ['foo (bar', '(bar', true],
  ['foo(bar', '(bar', false],
  ['c++', '+', true],
  ['c++', '++', false],
  ['日本電気', '本', false],
])('in %s, %s begins a word: %s', (key, text, begins) => {
  expect(wordKey(key).includes(wordKey(text))).toBe(begins)
})
