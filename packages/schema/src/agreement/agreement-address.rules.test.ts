import { expect, test } from 'vitest'
import { viewAddressOf } from './agreement-address.rules.ts'

test.each([
  ['', ''],
  ['status=EXPIRED', 'status=EXPIRED'],
  ['?sort=-endDate&status=EXPIRED,ACTIVE', 'status=EXPIRED,ACTIVE&sort=-endDate'],
  ['status=EXPIRED%2CACTIVE', 'status=EXPIRED,ACTIVE'],
  ['q=a+b%26c', 'q=a%20b%26c'],
  ['columns=name,endDate&compact=1&pinned=2&take=100', 'take=100&columns=name,endDate&pinned=2&compact=1'],
  ['endsBefore=2026-02-28', 'endsBefore=2026-02-28'],
])('of %j a view keeps %j', (address, kept) => {
  expect(viewAddressOf(address)).toBe(kept)
  expect(viewAddressOf(kept)).toBe(kept)
})

test.each([
  'page=7',
  'open=12',
  'view=3',
  'sort=name',
  'status=LOST',
  'endsBefore=2026-02-30',
  'kind=OTHER_SOFTWARE&kind=VOLUME_LICENSING',
  'take=1000000',
  'javascript:alert(1)',
  'https://elsewhere.example/?x=1',
  '//elsewhere.example',
  '%E0%A4%A',
])('of %j it keeps nothing', (address) => expect(viewAddressOf(address)).toBe(''))
