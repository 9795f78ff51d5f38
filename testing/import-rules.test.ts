import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sound, unsound } from './import-rules.fixtures.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const house = mkdtempSync(join(tmpdir(), 'entitle-house-'))
const found: string[] = []

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

beforeAll(() => {
  build()
  const { summary } = JSON.parse(cruise()) as Report
  found.push(...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`))
})

afterAll(() => rmSync(house, { recursive: true }))

test.each(unsound)('$rule names $from', ({ rule, from, to }) => {
  expect(found).toContain(`${rule}: ${from} -> ${to}`)
})

test('nothing else is named', () => {
  const expected = unsound.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`)
  expect(found.filter((fault) => !expected.includes(fault))).toEqual([])
})

function build(): void {
  for (const [path, text] of Object.entries(sound)) write(path, text)
  for (const { from, text } of unsound) write(from, text)
  for (const side of ['server', 'web']) {
    mkdirSync(join(house, `packages/${side}/node_modules/@entitle`), { recursive: true })
    symlinkSync('../../../schema', join(house, `packages/${side}/node_modules/@entitle/schema`))
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}

function cruise(): string {
  const config = ['--config', join(root, '.dependency-cruiser.mjs'), '--ts-config', join(root, 'tsconfig.base.json')]
  const depcruise = join(root, 'node_modules/.bin/depcruise')
  return spawnSync(depcruise, [...config, '--output-type', 'json', 'packages'], { cwd: house, encoding: 'utf8' }).stdout
}
