import { expect, test } from 'vitest'
import { matchingAlias } from './matching-alias.ts'

const publisher = { name: 'Broadcom', aliases: ['Avago', 'CA Technologies', 'Éditions VMware'] }

test.each([
  ['broad', undefined],
  ['vmw', 'Éditions VMware'],
  ['editions', 'Éditions VMware'],
  ['ca', 'CA Technologies'],
  ['com', undefined],
  ['tech', 'CA Technologies'],
  ['', undefined],
  ['zzz', undefined],
])('%s was found by %s', (typed, alias) => {
  expect(matchingAlias(publisher, typed)).toBe(alias)
})
