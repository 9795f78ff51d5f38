import * as v from 'valibot'
import { expect, test } from 'vitest'
import { violationOf } from '../shared/violation.rules.ts'
import {
  addProductTitleRules,
  addPublisherRules,
  requestCatalogEntryRules,
  searchPublishersRules,
  setLicenseRequiredRules,
} from './catalog.rules.ts'

const broken = (rules: v.GenericSchema, input: unknown) =>
  (v.safeParse(rules, input).issues ?? []).map(violationOf).map(({ field, rule }) => `${field}: ${rule}`)

test.each(['C++Builder', '1C:Enterprise', 'AT&T', '"quoted"', '日本電気', 'x'.repeat(256)])(
  '%s is a name, as its maker gave it',
  (name) => {
    expect(broken(addPublisherRules, { name, aliases: [name] })).toEqual([])
    expect(broken(addProductTitleRules, { publisherId: '1', name })).toEqual([])
    expect(broken(requestCatalogEntryRules, { publisherName: name, productTitle: name })).toEqual([])
  },
)

test.each([
  [' ', 'text.required'],
  ['x'.repeat(257), 'text.too-long'],
  ['a\tb', 'text.hidden-character'],
  ['zero\u200bwidth', 'text.hidden-character'],
])('%j is none: %s', (name, rule) => {
  expect(broken(addPublisherRules, { name })).toEqual([`name: ${rule}`])
  expect(broken(addPublisherRules, { name: 'fine', aliases: ['fine', name] })).toEqual([`aliases.1: ${rule}`])
  expect(broken(addProductTitleRules, { publisherId: '1', name })).toEqual([`name: ${rule}`])
  expect(broken(requestCatalogEntryRules, { publisherName: name })).toEqual([`publisherName: ${rule}`])
})

test('a request without a title is one for the publisher', () => {
  expect(v.parse(requestCatalogEntryRules, { publisherName: 'A', productTitle: ' ' }).productTitle).toBeNull()
})

test('a publisher must be chosen', () => {
  expect(broken(addProductTitleRules, { publisherId: '', name: 'x' })).toEqual(['publisherId: choice.required'])
})

test.each([
  [[], ['productTitleIds: list.empty']],
  [Array.from({ length: 1000 }, String), []],
  [Array.from({ length: 1001 }, String), ['productTitleIds: list.too-long']],
])('one to a thousand titles are decided at once', (productTitleIds, expected) => {
  expect(broken(setLicenseRequiredRules, { productTitleIds, value: 'YES' })).toEqual(expected)
})

test('a search gives twenty matches when nothing is said', () => {
  expect(v.parse(searchPublishersRules, { search: '' })).toEqual({ search: '', first: 20 })
  expect(v.parse(searchPublishersRules, { search: '', first: null })).toEqual({ search: '', first: 20 })
})
