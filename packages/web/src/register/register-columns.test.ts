import { expect, test } from 'vitest'
import { columnsInput, isIdentified, missingToAdd, suggestedMeanings, withMeaning } from './register-columns.ts'

const column = (position: number, ...fields: Parameters<typeof suggestedMeanings>[0][number]['fields']) => ({
  position,
  fields,
})

test('takes what the headers suggest, each once', () => {
  const meanings = suggestedMeanings([
    column(1, 'NAME', 'PRODUCT_TITLE'),
    column(2),
    column(3, 'PUBLISHER'),
    column(4, 'PUBLISHER'),
  ])
  expect(meanings).toEqual({ 1: 'NAME_AND_PRODUCT_TITLE', 2: 'NONE', 3: 'PUBLISHER', 4: 'NONE' })
  expect(columnsInput(meanings)).toEqual([
    { position: 1, field: 'NAME' },
    { position: 1, field: 'PRODUCT_TITLE' },
    { position: 3, field: 'PUBLISHER' },
  ])
  expect(missingToAdd(meanings)).toEqual(['LICENSE_COUNT'])
})

test('a field that is chosen for one column is taken from the other', () => {
  const meanings = { 1: 'NAME_AND_PRODUCT_TITLE', 2: 'NONE', 3: 'PUBLISHER' } as const
  expect(withMeaning(meanings, 2, 'NAME')).toEqual({ 1: 'PRODUCT_TITLE', 2: 'NAME', 3: 'PUBLISHER' })
  expect(withMeaning(meanings, 2, 'PUBLISHER')).toEqual({ 1: 'NAME_AND_PRODUCT_TITLE', 2: 'PUBLISHER', 3: 'NONE' })
  expect(withMeaning(meanings, 1, 'NONE')).toEqual({ 1: 'NONE', 2: 'NONE', 3: 'PUBLISHER' })
})

test('an agreement is known by its name, its reference or its id', () => {
  expect(isIdentified({ 1: 'PUBLISHER' })).toBe(false)
  for (const field of ['ID', 'NAME', 'EXTERNAL_REFERENCE', 'NAME_AND_PRODUCT_TITLE'] as const) {
    expect(isIdentified({ 1: field })).toBe(true)
  }
})
