import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const foreign = [
  'node_modules',
  'dist',
  'data',
  '.git',
  '.nuxt-ui',
  'graphql-env.d.ts',
  'components.d.ts',
  'auto-imports.d.ts',
]
const text = /[.](ts|vue|mjs|json|jsonc|yaml|md|graphql|css|html|svg)$|run$|LICENSE$/
const code = /[.](ts|vue|mjs)$/
const shipped = /(?<![.]test)[.](ts|vue)$/

const files = globSync(['**/*', '.ci/*', '.*'], {
  cwd: root,
  exclude: (path) => foreign.includes(path.split('/').at(-1) ?? ''),
})
  .filter((path) => text.test(path) && statSync(join(root, path)).isFile())
  .map((path) => ({ path, content: readFileSync(join(root, path), 'utf8') }))

// A name in brackets keeps each pattern from finding itself.
test.each([
  ['the folder of somebody’s machine', /(?<![\w.])([/](home|Users|root|work)|[A-Z]:[\\]Users)[/\\]\w/, text],
  ['work put off', /\b(TO[D]O|FIX[M]E|XX[X])\b/, text],
  ['a schema that changes by itself', /\bsynchron[i]ze: *true/, code],
  ['a test that silences the others', /[.]on[l]y\(/, code],
  ['a test that does not run', /\b(test|it|describe|journey)[.](skip|to[d]o)\(/, code],
  ['a barrel', /^export [*]( as \w+)? from/m, code],
  ['markup out of data', /\bv[-]html\b|\binner[H]TML\b/, shipped],
])('no file holds %s', (_, pattern, where) => {
  expect(
    files.filter(({ path, content }) => where.test(path) && pattern.test(content)).map(({ path }) => path),
  ).toEqual([])
})

test('the lockfile leaves the choice of a registry to who installs', () => {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
  expect(lockfile.split('\n').filter((line) => /https?:[/]|tarball|registry/.test(line))).toEqual([])
})

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(100)
})
