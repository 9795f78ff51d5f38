import * as v from 'valibot'
import { expect, test } from 'vitest'
import { addDays, localDateRules } from './local-date.rules.ts'

test.each(['2026-11-24', '2024-02-29', '9999-12-31', '1000-01-01'])('%s is a date', (text) => {
  expect(v.is(localDateRules, text)).toBe(true)
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '24/11/2026', '', '2026-11-24T00:00', '0999-01-01', '12026-01-01'])(
  '%j is none',
  (text) => expect(v.is(localDateRules, text)).toBe(false),
)

test.each([
  ['2026-11-24', 90, '2027-02-22'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days', (date, days, expected) => expect(addDays(date, days)).toBe(expected))
