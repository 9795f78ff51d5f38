import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(vue|ts)$/.test(file))
const named = files.flatMap(
  (file) => readFileSync(join(source, file), 'utf8').match(/i-lucide-[a-z0-9-]+[a-z0-9]/g) ?? [],
)

// The library would ask a public service for an icon that it does not have.
test('every icon that is named comes with the application', () => {
  const path = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json')
  const { icons, aliases } = JSON.parse(readFileSync(path, 'utf8')) as { icons: object; aliases: object }
  const known = new Set([...Object.keys(icons), ...Object.keys(aliases)])
  expect(named.length).toBeGreaterThan(20)
  expect([...new Set(named)].filter((name) => !known.has(name.slice('i-lucide-'.length)))).toEqual([])
})
