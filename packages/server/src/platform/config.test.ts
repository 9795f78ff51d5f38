import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('without any variable the server is local and embedded', () => {
  const local = {
    host: '127.0.0.1',
    port: 4000,
    baseUrl: 'http://localhost:4000',
    databaseUrl: undefined,
    timeZone: 'UTC',
  }
  expect(readConfig({})).toMatchObject(local)
})

const wrong = {
  PORT: 'high',
  DATABASE_URL: 'mysql://x',
  ENTITLE_BASE_URL: 'entitle.example.org',
  ENTITLE_SECRET: 'short',
  ENTITLE_ADMIN_TOKEN: 'short',
  ENTITLE_TIME_ZONE: 'Mars/Olympus',
  LOG_LEVEL: 'loud',
}

test('every wrong variable is named, all at once', () => {
  for (const name of Object.keys(wrong)) expect(() => readConfig(wrong)).toThrow(new RegExp(`^${name} must`, 'm'))
})

test('nobody but this machine reaches a server without accounts', () => {
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(/HOST must be a loopback address/)
  expect(readConfig({ HOST: '0.0.0.0', ENTITLE_ADMIN_TOKEN: 'x'.repeat(32) }).host).toBe('0.0.0.0')
})

test('a value may lie in a file; both at once are refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entitle-config-'))
  const file = join(folder, 'zone')
  writeFileSync(file, 'Europe/Paris\n')
  try {
    expect(readConfig({ ENTITLE_TIME_ZONE_FILE: file }).timeZone).toBe('Europe/Paris')
    expect(() => readConfig({ ENTITLE_TIME_ZONE_FILE: file, ENTITLE_TIME_ZONE: 'UTC' })).toThrow(/both set/)
    expect(() => readConfig({ ENTITLE_TIME_ZONE_FILE: join(folder, 'none') })).toThrow(/cannot be read/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a path in the base URL is kept, a slash at its end is not', () => {
  const base = { ENTITLE_BASE_URL: 'https://tools.example.org/entitle/' }
  expect(readConfig(base).baseUrl).toBe('https://tools.example.org/entitle')
})
