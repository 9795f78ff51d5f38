import { afterEach, expect, test, vi } from 'vitest'
import { formatDate, formatDuration, formatNumber, formatShare } from './format.ts'

afterEach(() => void vi.unstubAllEnvs())

test.each([
  ['en', 1096, '1,096'],
  ['fr', 1096, '1\u202f096'],
  ['fr', 0, '0'],
] as const)('%s writes %d as %s', (language, value, written) => {
  expect(formatNumber(value, language)).toBe(written)
})

test('a calendar date stays the day it is, wherever the reader is', () => {
  vi.stubEnv('TZ', 'America/Los_Angeles')
  expect(formatDate('2026-11-24', 'en')).toBe('Nov 24, 2026')
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  expect(formatDate('2026-11-24', 'fr')).toBe('24 nov. 2026')
})

test.each([
  [0, '0 sec'],
  [59_400, '59 sec'],
  [125_000, '2 min 5 sec'],
  [7_260_000, '2 hr 1 min'],
  [-5, '0 sec'],
])('%d ms last %s', (milliseconds, written) => {
  expect(formatDuration(milliseconds, 'en')).toBe(written)
})

test('a share is a percentage without decimals', () => {
  expect(formatShare(0.277, 'en')).toBe('28%')
})
