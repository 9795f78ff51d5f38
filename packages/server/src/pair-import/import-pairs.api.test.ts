import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addVolume } from '../testing/fixtures.ts'
import {
  deleteAgreements,
  findImport,
  groupsNamed,
  importFile,
  importPairs,
  inputOf,
  outcomesOf,
  previewFile,
  refusedFile,
  storedPairs,
} from '../testing/pair-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const agreements = `{ agreements(sort: [{ field: NAME }]) { items {
  id version kind name program metric licenseCount pairCount publisher { name } group { name }
} } }`

interface Listed {
  id: string
  version: number
  name: string
  pairCount: number
  group: { name: string } | null
}

describe.each(databaseKinds)('the import of a pairs file on %s', (kind) => {
  let app: TestApp
  const now = new Date('2026-11-24T12:00:00Z')
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
  })
  afterEach(() => deleteAgreements(app))
  afterAll(() => app.close())

  const list = async () => (await app.get<{ agreements: { items: Listed[] } }>(agreements)).agreements.items
  const entries = (): Promise<{ action: string; noun: string; subjectId: number; after: string | null }[]> =>
    app.application.database.reader.query(
      'SELECT action, noun, subject_id AS "subjectId", after FROM audit_entry ORDER BY id',
    )

  test('makes an agreement of each name, with the pairs of its lines', async () => {
    const report = await importFile(app, 'A-1,B-1,Lyon\nA-2,B-2\nA-3,B-3,lyon\nA-4,B-4,Paris\nA-5,B-5,A-2  b-2\n')
    expect(report).toMatchObject({ saved: true, read: 5, added: 5, alreadyKnown: 0, rejected: 0, agreementsAdded: 3 })
    const items = await list()
    expect(items).toMatchObject([
      {
        version: 1,
        kind: 'VOLUME_LICENSING',
        name: 'A-2 B-2',
        program: 'SELECT_ENTERPRISE',
        metric: 'PER_DEVICE',
        licenseCount: null,
        pairCount: 2,
        publisher: { name: 'Microsoft' },
        group: null,
      },
      { name: 'Lyon', pairCount: 2 },
      { name: 'Paris', pairCount: 1 },
    ])
    const idOf = (name: string) => items.find((item) => item.name === name)?.id
    expect(report.lines.map(({ agreementId, agreementName }) => [agreementId, agreementName])).toEqual(
      ['Lyon', 'A-2 B-2', 'Lyon', 'Paris', 'A-2 B-2'].map((name) => [idOf(name), name]),
    )
    const importId = Number(report.id)
    expect(await storedPairs(app)).toEqual([
      { name: 'Lyon', number: 'A-1', partnerNumber: 'B-1', importId, importLine: 1 },
      { name: 'Lyon', number: 'A-3', partnerNumber: 'B-3', importId, importLine: 3 },
      { name: 'A-2 B-2', number: 'A-2', partnerNumber: 'B-2', importId, importLine: 2 },
      { name: 'A-2 B-2', number: 'A-5', partnerNumber: 'B-5', importId, importLine: 5 },
      { name: 'Paris', number: 'A-4', partnerNumber: 'B-4', importId, importLine: 4 },
    ])
  })

  test('can be read again, as it was', async () => {
    await addVolume(app, { name: 'Known', pairs: [{ number: 'K', partnerNumber: '1' }] })
    const file = '\ufeffnumber1;number2;name\r\nA-1;B-1;Lyon\r\nK;1;Known\r\nA-2;é;Lyon\r\n'
    const report = await importFile(app, file, { mode: 'VALID_ONLY' }, 'LICENSE_MANAGER')
    expect(report).toMatchObject({ read: 3, added: 1, alreadyKnown: 1, rejected: 1, separator: ';', hasHeader: true })
    expect(report).toMatchObject({ importedAt: now.toISOString(), importedBy: 'Test LICENSE_MANAGER' })
    expect(await findImport(app, report.id)).toEqual(report)
    expect(report.annotatedCsv).toContain('A-2;é;Lyon;"Column 2: It has é')
    expect(await findImport(app, '999')).toBeNull()
    expect(await findImport(app, 'x')).toBeNull()
  })

  test('is on the audit log once, and once for each agreement', async () => {
    const { id: appended } = await addVolume(app, { name: 'There', pairs: [{ number: 'K', partnerNumber: '1' }] })
    const known = (await entries()).length
    const content = 'A-1,B-1,Lyon\nA-2,B-2,Lyon\nA-3,B-3,There\nK,1\né,1\n'
    const { id } = await importFile(app, content, { mode: 'VALID_ONLY', onExistingName: 'APPEND' })
    const [first, ...others] = (await entries()).slice(known)
    expect(first).toMatchObject({ action: 'pair.import', noun: 'pair-import', subjectId: Number(id) })
    expect(JSON.parse(first?.after ?? '')).toEqual({
      fileName: 'pairs.csv',
      sha256: createHash('sha256').update(content).digest('hex'),
      program: 'SELECT_ENTERPRISE',
      separator: ',',
      hasHeader: false,
      onExistingName: 'APPEND',
      mode: 'VALID_ONLY',
      read: 5,
      added: 3,
      alreadyKnown: 1,
      rejected: 1,
      agreementsAdded: 1,
    })
    expect(others.map(({ action, noun, after }) => [action, noun, JSON.parse(after ?? '')])).toEqual([
      ['agreement.update', 'agreement', expect.objectContaining({ name: 'There', addedPairs: ['A-3, B-3'] })],
      ['agreement.add', 'agreement', expect.objectContaining({ name: 'Lyon', addedPairs: ['A-1, B-1', 'A-2, B-2'] })],
    ])
    expect(others[0]?.subjectId).toBe(Number(appended))
  })

  test('saves nothing of a file with one wrong line, and says which', async () => {
    const before = await entries()
    const file = 'A-1,B-1,Lyon\nA-2,B2345678901234567,Lyon\n'
    const report = await importFile(app, file, { group: { newGroupName: 'Not made' } })
    expect(report).toMatchObject({ id: null, saved: false, read: 2, added: 1, rejected: 1, agreementsAdded: 1 })
    expect(outcomesOf(report)).toEqual(['1 ADDED', '2 REJECTED pair.too-long 1'])
    expect(report).toEqual(await previewFile(app, file))
    expect([await entries(), await list()]).toEqual([before, []])
    expect(await groupsNamed(app, 'Not made')).toBe(0)
  })

  test('saves the right lines where that is asked for, and the corrected ones later', async () => {
    const first = await importFile(app, 'A-1,B-1,Lyon\nA-2,é,Lyon\nA-1,B-1,Lyon\n', { mode: 'VALID_ONLY' })
    expect(outcomesOf(first)).toEqual(['1 ADDED', '2 REJECTED text.not-ascii 2', '3 REJECTED pair.repeated 1'])
    expect(first).toMatchObject({ saved: true, added: 1, rejected: 2 })
    const corrected = first.annotatedCsv.replace('é', 'e').replace(/A-1,B-1,Lyon,[^\r]+\r\n/, '')
    const second = await importFile(app, corrected, { onExistingName: 'APPEND' })
    expect(outcomesOf(second)).toEqual(['2 ALREADY_KNOWN', '3 ADDED'])
    expect(await list()).toMatchObject([{ name: 'Lyon', version: 2, pairCount: 2 }])
  })

  test('of a file with no right line is kept where right ones are asked for', async () => {
    const report = await importFile(app, 'é,1\n', { mode: 'VALID_ONLY', group: { newGroupName: 'Not made' } })
    expect(report).toMatchObject({ saved: true, read: 1, added: 0, rejected: 1 })
    expect(await findImport(app, report.id)).toEqual(report)
    expect(await groupsNamed(app, 'Not made')).toBe(0)
  })

  test.each(['REJECT', 'APPEND'] as const)('of the same file again adds nothing (%s)', async (onExistingName) => {
    const file = 'A-1,B-1,Lyon\nA-2,B-2\n'
    await importFile(app, file)
    const stored = await storedPairs(app)
    const group = { newGroupName: 'Not made' }
    const again = await importFile(app, file.toLowerCase(), { onExistingName, group })
    expect(again).toMatchObject({ saved: true, read: 2, added: 0, alreadyKnown: 2, rejected: 0, agreementsAdded: 0 })
    expect(again.id).not.toBeNull()
    expect(await storedPairs(app)).toEqual(stored)
    expect((await list()).map(({ version }) => version)).toEqual([1, 1])
    expect(await groupsNamed(app, 'Not made')).toBe(0)
  })

  test('takes 5,000 pairs of as many names, or of one', async () => {
    const lines = (prefix: string, name: (n: number) => string) =>
      Array.from({ length: 5_000 }, (_, n) => `${prefix}-${n},${n},${name(n)}\n`).join('')
    expect(
      await importFile(
        app,
        lines('M', () => ''),
      ),
    ).toMatchObject({ saved: true, added: 5_000, agreementsAdded: 5_000 })
    expect(
      await importFile(
        app,
        lines('O', () => 'One'),
      ),
    ).toMatchObject({ added: 5_000, agreementsAdded: 1 })
    expect(await storedPairs(app)).toHaveLength(10_000)
    const before = await entries()
    const { violations } = await refusedFile(app, `${lines('N', () => '')}N,N`, { mode: 'VALID_ONLY' })
    expect(violations).toEqual([{ field: 'content', rule: 'list.too-long', params: { limit: 5_000, found: '5001' } }])
    expect((await entries()).length).toBe(before.length)
  })

  test('is for who may change agreements', async () => {
    const input = inputOf('A,B')
    expect((await app.refused(importPairs, { input }, 'READER')).code).toBe('FORBIDDEN')
    expect((await app.refused(importPairs, { input }, null)).code).toBe('UNAUTHENTICATED')
  })
})
