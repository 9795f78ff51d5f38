import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { secretOf } from './secret.ts'

let dataDirectory: string
beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'entitle-secret-'))
})
afterEach(() => rmSync(dataDirectory, { recursive: true }))

test('a secret is made once, for its owner alone, and kept', () => {
  const secret = secretOf({ secret: undefined, dataDirectory })
  const file = join(dataDirectory, 'secret')
  expect(secret).toHaveLength(43)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toBe(secret)
  expect(secretOf({ secret: undefined, dataDirectory })).toBe(secret)
})

test('a configured one comes first, and nothing is written', () => {
  expect(secretOf({ secret: 'configured', dataDirectory: '/nowhere' })).toBe('configured')
})

test('one that lost its content is refused, rather than signing with nothing', () => {
  writeFileSync(join(dataDirectory, 'secret'), '')
  expect(() => secretOf({ secret: undefined, dataDirectory })).toThrow('is damaged: delete it')
})
