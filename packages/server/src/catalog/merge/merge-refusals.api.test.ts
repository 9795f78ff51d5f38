import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addPublisher,
  addTitleOf,
  catalogState,
  mergePublishers,
  mergeTitles,
  undoMerge,
} from '../../testing/catalog-merges.ts'
import { addTitle, enrollDevice } from '../../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../../testing/test-app.ts'

describe.each(databaseKinds)('refusing to merge on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
    await enrollDevice(app)
  })
  afterAll(() => app.close())

  test('what cannot be merged is refused, and so is who may not', async () => {
    const { publishers } = await app.get<{ publishers: { items: { id: string }[] } }>(
      '{ publishers(search: "Microsoft") { items { id } } }',
    )
    const microsoft = publishers.items[0]?.id ?? ''
    const other = await addPublisher(app, 'Other')
    const mine = await addTitleOf(app, other, 'Mine')
    const [elsewhere] = [(await addTitle(app, 'Elsewhere', 'Yours')).productTitleId]
    const cases: [string, object, string, string][] = [
      [mergePublishers, { fromId: microsoft, intoId: other }, 'BAD_USER_INPUT', 'fromId publisher.microsoft'],
      [mergePublishers, { fromId: other, intoId: other }, 'BAD_USER_INPUT', 'intoId catalog-merge.same'],
      [mergePublishers, { fromId: `0${other}`, intoId: other }, 'NOT_FOUND', ''],
      [mergePublishers, { fromId: '', intoId: other }, 'BAD_USER_INPUT', 'fromId choice.required'],
      [mergePublishers, { fromId: '999999', intoId: other }, 'NOT_FOUND', ''],
      [mergePublishers, { fromId: '1e3', intoId: other }, 'NOT_FOUND', ''],
      [mergeTitles, { fromId: mine, intoId: elsewhere }, 'BAD_USER_INPUT', 'intoId product-title.of-another-publisher'],
      [undoMerge, { id: '999999' }, 'NOT_FOUND', ''],
      [undoMerge, { id: "1' OR 1=1" }, 'NOT_FOUND', ''],
    ]
    const before = await catalogState(app)
    for (const [document, variables, code, broken] of cases) {
      const refusal = await app.refused(document, variables)
      expect([refusal.code, ...refusal.violations.map(({ field, rule }) => `${field} ${rule}`)].join(' ').trim()).toBe(
        `${code} ${broken}`.trim(),
      )
    }
    expect(await catalogState(app)).toEqual(before)
    for (const role of ['LICENSE_MANAGER', 'HELPDESK', 'READER'] as const) {
      expect(await app.refused(mergePublishers, { fromId: other, intoId: microsoft }, role)).toMatchObject({
        code: 'FORBIDDEN',
      })
    }
  })

  test('two merges with more names than one may have are refused', async () => {
    const names = (of: string, count: number) => Array.from({ length: count }, (_, n) => `${of} ${n}`)
    const [from, into] = [
      await addPublisher(app, 'Many', names('Many', 30)),
      await addPublisher(app, 'More', names('More', 30)),
    ]
    expect(await app.refused(mergePublishers, { fromId: from, intoId: into })).toMatchObject({
      code: 'catalog-merge.too-many-names',
      params: { name: 'More', found: 61, limit: 50 },
    })
  })
})
