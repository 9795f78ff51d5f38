import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema, findBreakingChanges } from 'graphql'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = 'packages/schema/schema.graphql'

test('the schema breaks no promise to integrations, unless the changelog says so', ({ skip }) => {
  const now = read(file)
  const before = promised(now)
  skip(before === undefined, 'there is no git here that knows an earlier schema')
  expect(unannounced(before ?? now, now, read('CHANGELOG.md'))).toEqual([])
})

test('a field that is gone, and an argument that became required, are named', () => {
  const before = 'type Query { kept: Int, gone: Int, asked(id: ID): Int }'
  const after = 'type Query { kept: Int, asked(id: ID!): Int, added: Int }'
  const gone = 'Query.gone was removed.'
  const asked = 'Query.asked arg id has changed type from ID to ID!.'
  expect(unannounced(before, after, '')).toEqual([gone, asked])
  expect(unannounced(before, after, `# 2.0\n\nBreaking: ${gone}\n`)).toEqual([asked])
})

function unannounced(before: string, after: string, changelog: string): string[] {
  const announced = changelog.split('\n').map((line) => /Breaking: (.+)/.exec(line)?.[1]?.trim())
  const broken = findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description)
  return broken.filter((description) => !announced.includes(description))
}

/** The schema of the last release; before the first release, the version committed before this one. */
function promised(now: string): string | undefined {
  const release = git('describe', '--tags', '--match=v*', '--abbrev=0')?.trim()
  if (release) return git('show', `${release}:${file}`)
  const commits = git('log', '-2', '--format=%H', '--', file)?.trim().split('\n')
  const committed = commits?.map((commit) => git('show', `${commit}:${file}`))
  return committed?.find((schema) => schema !== now) ?? committed?.[0]
}

function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

function read(path: string): string {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''
}
