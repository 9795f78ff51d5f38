import { afterEach, expect, test, vi } from 'vitest'
import { formatAgo, formatBytes, formatDate, formatDuration, formatNumber, formatShare } from './format.ts'

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

test.each([
  ['en', '2026-11-24T11:59:31Z', 'now'],
  ['en', '2026-11-24T11:58:59Z', '1 minute ago'],
  ['en', '2026-11-24T09:00:00Z', '3 hours ago'],
  ['fr', '2026-11-23T11:00:00Z', 'hier'],
  ['fr', '2026-10-01T11:00:00Z', 'le mois dernier'],
  ['en', '2024-11-01T11:00:00Z', '2 years ago'],
] as const)('%s says of %s how long ago it is: %s', (language, moment, written) => {
  expect(formatAgo(moment, Date.parse('2026-11-24T12:00:00Z'), language)).toBe(written)
})

test.each([
  ['en', 0, '0B'],
  ['en', 1234, '1.2KB'],
  ['fr', 15_728_640, '16\u00a0Mo'],
] as const)('%s writes a file of %d bytes as %s', (language, count, written) => {
  expect(formatBytes(count, language)).toBe(written)
})
