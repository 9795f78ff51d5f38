import * as v from 'valibot'
import { expect, test } from 'vitest'
import { forbiddenInNames, nameKey, nameRules } from './text.rules.ts'
import { searchKey } from './search-key.rules.ts'
import { violationOf } from './violation.rules.ts'

function brokenBy(name: unknown) {
  const { issues = [] } = v.safeParse(nameRules, name)
  return issues.map((issue) => [violationOf(issue).rule, violationOf(issue).params])
}

test.each(['Ventes', 'a', 'R-D, 50% off?', 'Équipe_1.`2`', '日本', 'x'.repeat(256), 'Côte d’Ivoire'])(
  '%s is a name',
  (name) => {
    expect(brokenBy(name)).toEqual([])
  },
)

test.each([
  ['', 'text.required'],
  ['  \t ', 'text.required'],
  [undefined, 'text.required'],
  ['x'.repeat(257), 'text.too-long'],
  ['a\u0000b', 'text.hidden-character'],
  ['a\u200bb', 'text.hidden-character'],
  ['a\u202eb', 'text.hidden-character'],
  ['a\nb', 'text.hidden-character'],
])('%j breaks %s', (name, rule) => {
  expect(brokenBy(name).map(([broken]) => broken)).toEqual([rule])
})

test('25 characters are forbidden, and the violation names the one found', () => {
  expect(forbiddenInNames).toHaveLength(25)
  for (const found of forbiddenInNames)
    expect(brokenBy(`a${found}b`)).toEqual([['text.forbidden-character', { found }]])
})

test('a violation says the limit', () => {
  expect(brokenBy('x'.repeat(257))).toEqual([['text.too-long', { limit: 256, found: '257' }]])
})

test('a name is kept as NFC, without the blanks around it', () => {
  expect(v.parse(nameRules, '  Cafe\u0301 ')).toBe('Café')
})

test.each([
  ['Café', 'CAFE\u0301'],
  ['Straße', 'STRASSE'],
  ['a  b', ' A\u00a0B '],
  ['ΣΑΣ', 'σας'],
  ['ﬁle', 'FILE'],
])('%s and %s are the same name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test('accents tell names apart, but not what a search finds', () => {
  expect(nameKey('Café')).not.toBe(nameKey('Cafe'))
  expect(searchKey('Éditions Ångström')).toBe('editions angstrom')
})
