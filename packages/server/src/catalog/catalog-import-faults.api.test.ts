import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { countOf, importFile, publisherNamed, tallies, titlesOf, upload } from '../testing/catalog-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'
import { importUploadedCatalog } from './import-catalog.ts'

vi.setConfig({ testTimeout: 20_000 }) // files of 5 MB, on a machine that runs other tests beside this one

describe.each(databaseKinds)('import of wrong catalog files on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  test('each wrong line is named, and the others are in', async () => {
    const file = [
      'publisher,title,license_required,aliases',
      'Wrong,Good,,',
      ',"No\npublisher",,',
      '',
      'Wrong,Bad,perhaps,',
      'Wrong,,,Microsoft corporation',
      'Wrong, Inc.,Title,,x',
      'Wrong,Fine,yes,',
    ].join('\n')
    const { status, failureCount, failures, done } = await importFile(app, file)
    expect({ status, failureCount, done }).toEqual({ status: 'PARTIAL', failureCount: 4, done: 9 })
    expect(failures).toEqual([
      {
        subject: 'line 3',
        code: 'text.required',
        message: expect.stringMatching(/^publisher: It is missing.+ title: It has the invisible character U\+000A/),
      },
      {
        subject: 'line 6',
        code: 'choice.unknown',
        message: expect.stringContaining('licenseRequired: There is no such choice'),
      },
      { subject: 'line 7', code: 'publisher.name-taken', message: expect.stringMatching(/^aliases: .+: Microsoft\.$/) },
      { subject: 'line 8', code: 'catalog-line.too-many-cells', message: expect.stringContaining('columns (4)') },
    ])
    expect((await titlesOf(app, 'Wrong')).map(({ name }) => name)).toEqual(['Fine', 'Good'])
    expect((await tallies(app)).at(-1)).toMatchObject({ added: 2, rejected: 4 })
  })

  test.each([
    ['without the column', 'vendor,title\nA,B\n', 'catalog-file.no-columns'],
    [
      'of another encoding',
      Buffer.from(`publisher,title\n${'Good,Title\n'.repeat(600)}É,B\n`, 'latin1'),
      'catalog-file.unreadable',
    ],
    [
      'with an open quote at its end',
      `publisher,title\n${'Good,Title\n'.repeat(600)}"A,B\n`,
      'catalog-file.unreadable',
    ],
    ['with a line of 5 MB', `publisher,title\nGood,Title\nA,${'x'.repeat(5_000_000)}\n`, 'catalog-file.unreadable'],
  ])('nothing is saved of a file %s', async (_, file, code) => {
    const [before, entries] = [await countOf(app, 'publisher'), await tallies(app)]
    const { status, failures } = await importFile(app, file)
    expect({ status, failures }).toMatchObject({ status: 'FAILED', failures: [{ subject: '', code }] })
    expect([await countOf(app, 'publisher'), await tallies(app)]).toEqual([before, entries])
  })

  test('more than a thousand wrong lines are another file: the import stops, and says what it did', async () => {
    const { status, failures, failureCount } = await importFile(
      app,
      `publisher\nBefore\n${' ,x\n'.repeat(5000)}After\n`,
    )
    expect({ status, failureCount }).toEqual({ status: 'FAILED', failureCount: 1250 })
    expect(failures[0]).toMatchObject({ subject: 'line 3' })
    expect(await publisherNamed(app, 'Before')).toMatchObject({ name: 'Before' })
    expect(await publisherNamed(app, 'After')).toBeUndefined()
    expect((await tallies(app)).at(-1)).toMatchObject({ added: 1 })
  })

  test('hostile text is text, with a byte order mark before it', async () => {
    const name = `=cmd|' /C calc'!A0; DROP TABLE publisher--`
    await importFile(app, `\ufeffpublisher,title\n"${name}","<img src=x onerror=alert(1)>"\n`)
    expect((await titlesOf(app, name)).map((title) => title.name)).toEqual(['<img src=x onerror=alert(1)>'])
  })

  test('an import that breaks off has left what it did on the audit log; begun again, it does the rest', async () => {
    const lines = Array.from({ length: 600 }, (_, n) => (n === 300 ? 'Broken off,a\tb' : `Broken off,Title ${n}`))
    const uploadId = await upload(app, ['publisher,title', ...lines].join('\n'))
    const run = { ctx: app.application.system, input: { uploadId }, report: async () => undefined }
    const broken = importUploadedCatalog({
      ...run,
      fail: () => {
        throw new Error('The disk is gone')
      },
    })
    await expect(broken).rejects.toThrow('The disk is gone')
    expect((await tallies(app)).at(-1)).toMatchObject({ added: 499, rejected: 1 })
    await importUploadedCatalog({ ...run, fail: () => undefined })
    expect((await tallies(app)).at(-1)).toMatchObject({ added: 100, unchanged: 499, rejected: 1 })
    expect(await publisherNamed(app, 'Broken off')).toMatchObject({ titleCount: 599 })
  })
})
