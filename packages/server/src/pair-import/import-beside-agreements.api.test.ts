import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { add, addTitle, addVolume, enrollDevice, pairsOf } from '../testing/fixtures.ts'
import { deleteAgreements, importFile, importPairs, inputOf, outcomesOf, previewFile } from '../testing/pair-imports.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const agreements = '{ agreements(sort: [{ field: NAME }]) { items { name pairCount group { name } } } }'

interface Listed {
  name: string
  pairCount: number
  group: { name: string } | null
}

describe.each(databaseKinds)('the import of pairs beside agreements that are there, on %s', (kind) => {
  let app: TestApp
  let now = new Date('2026-11-24T12:00:00Z')
  beforeAll(async () => {
    app = await startTestApp(kind, { now: () => now })
  })
  afterEach(() => deleteAgreements(app))
  afterAll(() => app.close())

  const list = async () => (await app.get<{ agreements: { items: Listed[] } }>(agreements)).agreements.items

  describe('beside an agreement of the same name', () => {
    let there: string
    beforeEach(async () => {
      there = (await addVolume(app, { name: 'There', pairs: [{ number: 'K', partnerNumber: '1' }] })).id
    })

    test('rejects the line, unless its pair is known', async () => {
      const report = await importFile(app, 'A-1,B-1,THERE\nk,1,there\nk,1,new name\n')
      expect(outcomesOf(report)).toEqual([
        '1 REJECTED agreement.name-taken 3',
        '2 ALREADY_KNOWN',
        '3 REJECTED pair.repeated 1',
      ])
      expect(report.problems[0]).toMatchObject({ agreementId: there, found: 'There', value: 'THERE' })
    })

    test('adds its pair to it where that is asked for', async () => {
      now = new Date(now.getTime() + 1_000)
      const report = await importFile(app, 'A-1,B-1,THERE\nA-2,B-2,there\nA-3,B-3,New\n', { onExistingName: 'APPEND' })
      expect(report).toMatchObject({ added: 3, agreementsAdded: 1 })
      expect(report.lines.slice(0, 2)).toMatchObject([
        { agreementId: there, agreementName: 'There' },
        { agreementId: there, agreementName: 'There' },
      ])
      const query = `query ($id: ID!) { agreement(id: $id) { version pairCount updatedAt pairs { number status } } }`
      expect((await app.get<{ agreement: object }>(query, { id: there })).agreement).toEqual({
        version: 2,
        pairCount: 3,
        updatedAt: now.toISOString(),
        pairs: ['K', 'A-1', 'A-2'].map((number) => ({ number, status: 'PENDING' })),
      })
    })

    test('adds nothing to one of another programme, or for other software', async () => {
      await enrollDevice(app)
      const title = await addTitle(app, 'Adobe', 'Acrobat')
      const { id: other } = await add(app, { name: 'Acrobat', licenseCount: 1, ...title })
      const file = 'A-1,A-1,There\nA-2,A-2,Acrobat\nA-3,A-3,New\n'
      const report = await importFile(app, file, {
        program: 'OPEN_VALUE',
        onExistingName: 'APPEND',
        mode: 'VALID_ONLY',
      })
      expect(outcomesOf(report)).toEqual([
        '1 REJECTED agreement.program-differs 3',
        '2 REJECTED agreement.kind-differs 3',
        '3 ADDED',
      ])
      expect(report.problems).toMatchObject([
        { agreementId: there, found: 'SELECT_ENTERPRISE' },
        { agreementId: other, found: 'Acrobat' },
      ])
      expect(outcomesOf(await previewFile(app, file.replaceAll('A-', 'B-'), { program: 'OPEN_VALUE' }))).toEqual([
        '1 REJECTED agreement.name-taken 3',
        '2 REJECTED agreement.name-taken 3',
        '3 REJECTED agreement.name-taken 3',
      ])
    })

    test('that was deleted has the name and the pair to itself', async () => {
      await app.get('mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }', { ids: [there] })
      const report = await importFile(app, 'K,1,There\n')
      expect(report).toMatchObject({ added: 1, agreementsAdded: 1 })
      expect(report.lines[0]?.agreementId).not.toBe(there)
    })
  })

  test('fills an agreement up to 5,000 pairs, and no further', async () => {
    await addVolume(app, { name: 'Full', pairs: pairsOf('F', 4_998) })
    const file = 'A-1,B-1,Full\nA-2,B-2,Full\nA-3,B-3,Full\nA-4,B-4,Full\n'
    const report = await importFile(app, file, { onExistingName: 'APPEND', mode: 'VALID_ONLY' })
    expect(outcomesOf(report)).toEqual([
      '1 ADDED',
      '2 ADDED',
      '3 REJECTED list.too-long 3',
      '4 REJECTED list.too-long 3',
    ])
    expect(report.problems[0]).toMatchObject({ limit: 5_000, found: '5001' })
    expect(await list()).toMatchObject([{ pairCount: 5_000 }])
  })

  describe('puts new agreements', () => {
    const groupsOf = async () => (await list()).map(({ name, group }) => [name, group?.name ?? null])

    test('into a group that is there', async () => {
      const create = 'mutation { createLicenseGroup(name: "Group") { id } }'
      const { createLicenseGroup: group } = await app.get<{ createLicenseGroup: { id: string } }>(create)
      await importFile(app, 'A,B,X\nC,D,Y', { group: { existingGroupId: group.id } })
      expect(await groupsOf()).toEqual([
        ['X', 'Group'],
        ['Y', 'Group'],
      ])
      await importFile(app, 'E,F,X\nG,H,Z', { group: { newGroupName: 'Another' }, onExistingName: 'APPEND' })
      expect(await groupsOf()).toEqual([
        ['X', 'Group'],
        ['Y', 'Group'],
        ['Z', 'Another'],
      ])
    })

    test('nowhere when there is no such group, or its name is taken', async () => {
      expect(
        await app.refused(importPairs, { input: inputOf('A,B', { group: { existingGroupId: '9' } }) }),
      ).toMatchObject({ code: 'NOT_FOUND' })
      await app.get('mutation { createLicenseGroup(name: "Taken") { id } }')
      expect(
        await app.refused(importPairs, { input: inputOf('A,B', { group: { newGroupName: 'taken' } }) }),
      ).toMatchObject({
        code: 'group.name-taken',
        violations: [{ field: 'group.newGroupName' }],
      })
      expect(await list()).toEqual([])
    })
  })

  test('judges pairs by their programme and the limit of the administrator', async () => {
    const open = `A${'1'.repeat(14)},12345678,Open\n`
    expect(outcomesOf(await importFile(app, open, { program: 'OPEN' }))).toEqual(['1 REJECTED pair.open-too-long 1'])
    expect(outcomesOf(await importFile(app, 'A,B,Value\n', { program: 'OPEN_VALUE' }))).toEqual([
      '1 REJECTED pair.numbers-differ 2',
    ])
    await app.get('mutation { changeSettings(input: { pairLengthLimit: NUMBER_16 }) { pairLengthLimit } }')
    expect(outcomesOf(await importFile(app, open, { program: 'OPEN' }))).toEqual(['1 ADDED'])
  })
})
