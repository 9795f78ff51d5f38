import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVolumeAgreement } from '../testing/fixtures.ts'
import { importFile, importPairs, inputOf, type Report, storedPairs } from '../testing/pair-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const fileOf = (series: string, count: number, name = '') =>
  Array.from({ length: count }, (_, n) => `${series}-${n},${n},${name}\n`).join('')

describe.each(databaseKinds)('imports at the same time on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  const importAtOnce = (...inputs: object[]) =>
    Promise.all(inputs.map((input) => app.get<{ importPairs: Report }>(importPairs, { input })))

  test.each([1, 2, 3])('of one file: one adds its pairs, the others know them (round %d)', async (round) => {
    const inputs = [1, 2, 3].map((n) => inputOf(fileOf(`S${round}`, 600), { fileName: `${n}.csv` }))
    const reports = (await importAtOnce(...inputs)).map((reply) => reply.importPairs)
    const sums = reports.map(({ added, alreadyKnown, rejected }) => [added, alreadyKnown, rejected])
    expect(sums.toSorted(([a = 0], [b = 0]) => b - a)).toEqual([
      [600, 0, 0],
      [0, 600, 0],
      [0, 600, 0],
    ])
    expect(reports.every(({ saved }) => saved)).toBe(true)
    expect(new Set(reports.map(({ id }) => id)).size).toBe(3)
    expect(reports[1]?.lines.map(({ agreementId }) => agreementId)).toEqual(
      reports[0]?.lines.map(({ agreementId }) => agreementId),
    )
  })

  test.each([1, 2, 3])('of other pairs for one name: the second finds it taken (round %d)', async (round) => {
    const inputs = ['A', 'B'].map((series) => inputOf(fileOf(`${series}${round}`, 200, `Name ${round}`)))
    const reports = (await importAtOnce(...inputs)).map((reply) => reply.importPairs)
    const [won, lost] = reports.toSorted((a, b) => Number(b.saved) - Number(a.saved))
    expect(won).toMatchObject({ saved: true, added: 200, agreementsAdded: 1 })
    expect(lost).toMatchObject({ saved: false, id: null, added: 0, rejected: 200 })
    expect(lost?.problems[0]).toMatchObject({ code: 'agreement.name-taken', agreementId: won?.lines[0]?.agreementId })
  })

  test.each([1, 2, 3])('and by hand: either knows what the other added (round %d)', async (round) => {
    const pair = { number: `H${round}-300`, partnerNumber: '300' }
    const input = { name: `By hand ${round}`, program: 'SELECT_ENTERPRISE', pairs: [pair] }
    const [report, added] = await Promise.all([
      importFile(app, fileOf(`H${round}`, 400)),
      app.ask<{ addVolumeAgreement: { id: string } } | null>(addVolumeAgreement, { input }),
    ])
    const line = report.lines[300]
    const [violation] = added.errors?.[0]?.extensions.violations ?? []
    const told = line?.outcome === 'ADDED' ? violation?.params.id : added.data?.addVolumeAgreement.id
    expect([line?.agreementId, violation?.rule ?? 'pair.taken']).toEqual([told, 'pair.taken'])
    expect(report.added + report.alreadyKnown).toBe(400)
    expect((await storedPairs(app)).filter(({ number }) => number === pair.number)).toHaveLength(1)
  })

  test('an agreement that is deleted takes no pair any more', async () => {
    const { lines } = await importFile(app, 'D-1,1,Going\nD-2,2,Going\n')
    const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }'
    const input = inputOf(fileOf('D3', 300, 'Going'), { onExistingName: 'APPEND' })
    const [imported] = await Promise.all([
      app.ask<{ importPairs: Report }>(importPairs, { input }),
      app.get(remove, { ids: [lines[0]?.agreementId] }),
    ])
    const left = (await storedPairs(app)).filter(({ number }) => number.startsWith('D'))
    // Appended before it went: gone with it. After it had gone: of a new one. While it went: refused.
    const code = imported.errors?.[0]?.extensions.code ?? 'none'
    expect(['none 0', 'none 300', 'NOT_FOUND 0']).toContain(`${code} ${left.length}`)
  })
})
