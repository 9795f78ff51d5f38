import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedPairs } from '../testing/pair-imports.ts'
import { serverToken } from '../testing/server-process.ts'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

// As it is built and run: what a person at a terminal gets is its output and its exit code.
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

let app: TestApp
let folder: string
let url: string
beforeAll(async () => {
  app = await startTestApp('sqlite', { env: { ENTITLE_ADMIN_TOKEN: serverToken } })
  await app.server.listen({ port: 0 })
  url = `http://127.0.0.1:${(app.server.server.address() as AddressInfo).port}`
  folder = mkdtempSync(join(tmpdir(), 'entitle-cli-'))
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

function fileOf(content: string | Buffer): string {
  const file = join(mkdtempSync(join(folder, 'file-')), 'pairs.csv')
  writeFileSync(file, content)
  return file
}

async function run(...words: string[]) {
  const env = { ENTITLE_BASE_URL: url, ENTITLE_ADMIN_TOKEN: serverToken }
  const child = spawn(process.execPath, [program, 'pairs', 'import', ...words], { env })
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ])
  return { code, out: out.trimEnd().split('\n'), err: err.trimEnd() }
}

const select = ['--program', 'SELECT_ENTERPRISE']
const wrong = 'line 2, column 2: It has é (U+00E9) as character 1;'

test('a file is previewed, refused as a whole, imported in part, corrected and imported', async () => {
  const file = fileOf('A-1,B-1,Lyon\nA-2,é,Lyon\n')
  const told = [
    'Lines: 2 read = 1 to add + 0 already known + 1 rejected',
    'Agreements: 1 to make',
    expect.stringContaining(wrong),
  ]
  const err = '1 line is wrong. Nothing was saved: this was a preview'
  expect(await run(file, ...select, '--preview')).toEqual({ code: 1, out: told, err })
  expect(await run(file, ...select)).toEqual({ code: 1, out: told, err: '1 line is wrong, so nothing was saved' })
  expect(await storedPairs(app)).toEqual([])

  const annotated = fileOf('')
  const inPart = await run(file, ...select, '--valid-only', '--group', 'Offices', '--annotated', annotated)
  expect(inPart).toEqual({
    code: 1,
    out: [
      'Lines: 2 read = 1 added + 0 already known + 1 rejected',
      'Agreements: 1 made',
      `Report: ${url}/imports/1`,
      told[2],
    ],
    err: '1 line is wrong and left out; the others are in',
  })
  writeFileSync(annotated, readFileSync(annotated, 'utf8').replace('é', 'e'))
  const corrected = await run(annotated, ...select, '--append', '--json')
  expect([corrected.code, JSON.parse(corrected.out.join(''))]).toMatchObject([
    0,
    { saved: true, read: 2, added: 1, alreadyKnown: 1, rejected: 0, agreementsAdded: 0, hasHeader: true, problems: [] },
  ])
  expect((await storedPairs(app)).map(({ name, number }) => [name, number])).toEqual([
    ['Lyon', 'A-1'],
    ['Lyon', 'A-2'],
  ])
})

test('a group is made once, whoever writes its name how', async () => {
  await run(fileOf('G-1\t1\n'), ...select, '--group', 'Branches', '--separator', 'tab')
  expect(await run(fileOf('G-2;2\n'), ...select, '--group', 'BRANCHES')).toMatchObject({ code: 0, err: '' })
  const { licenseGroups } = await app.get<{ licenseGroups: { items: { name: string; agreementCount: number }[] } }>(
    '{ licenseGroups(search: "branches") { items { name agreementCount } } }',
  )
  expect(licenseGroups.items).toEqual([{ name: 'Branches', agreementCount: 2 }])
})

test('a file of another encoding is refused, unless its encoding is said', async () => {
  const file = fileOf(Buffer.from('E-1,1,Caf\u00e9\n', 'latin1'))
  expect(await run(file, ...select)).toMatchObject({ code: 1, err: expect.stringContaining('--encoding windows-1252') })
  const { code, out } = await run(file, ...select, '--encoding', 'windows-1252')
  expect([code, out.at(-1)]).toEqual([1, expect.stringMatching(/^line 1, column 3: It has é/)])
})

test.each([
  ['no programme', [holding('A,B')], 2, 'required option'],
  ['an unknown programme', [holding('A,B'), '--program', 'FPP'], 2, 'Allowed choices'],
  ['no file', ['/nowhere/pairs.csv', ...select], 1, 'cannot be read'],
  ['a file that is no CSV', [holding('"A,B\n'), ...select], 1, 'A quote on line 1 is left open'],
  ['a file of 3 MB', [holding('A'.repeat(3_000_000)), ...select], 1, '2 MB'],
  ['no server', [holding('A,B'), ...select, '--url', 'http://127.0.0.1:1'], 1, 'No server answers'],
])('%s: nothing is done', async (_, words, code, err) => {
  const said = words.map((word) => (typeof word === 'string' ? word : fileOf(word.content)))
  expect(await run(...said)).toMatchObject({ code, err: expect.stringContaining(err) })
})

// Written once there is a folder for it.
function holding(content: string): { content: string } {
  return { content }
}

test('the help tells no secret', async () => {
  const { code, out } = await run('--help')
  expect([code, out.join('').includes(serverToken)]).toEqual([0, false])
})
