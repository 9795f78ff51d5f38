import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVolume, addVolumeAgreement } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const pair = (number: string) => ({ number, partnerNumber: number })
const inputOf = (name: string, pairs: object[], group = {}) => ({ name, program: 'SELECT_ENTERPRISE', pairs, group })

const remove = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }'
const removeGroup = 'mutation ($id: ID!) { deleteLicenseGroup(id: $id) { count } }'
const change =
  'mutation ($id: ID!) { updateVolumeAgreement(id: $id, version: 1, input: { details: "Changed" }) { version } }'

describe.each(databaseKinds)('volume licensing agreements on %s', (kind) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp(kind)
  })
  afterAll(() => app.close())

  describe.each([1, 2, 3])('at once, round %d', (round) => {
    const racing = async (inputs: object[]) => {
      const replies = await Promise.all(
        inputs.map((input) => app.ask<{ addVolumeAgreement: { id: string } }>(addVolumeAgreement, { input })),
      )
      return {
        won: replies.flatMap(({ data }) => (data ? [data.addVolumeAgreement.id] : [])),
        told: replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions)),
      }
    }

    test('of those who add the same pair one wins, and the others are told who has it', async () => {
      const names = Array.from({ length: 6 }, (_, n) => `Pair race ${round} ${n}`)
      const { won, told } = await racing(names.map((name) => inputOf(name, [pair(`race-${round}`)])))
      expect(won).toHaveLength(1)
      const violation = {
        field: 'pairs.0.number',
        rule: 'pair.taken',
        params: { found: expect.any(String), id: won[0] },
      }
      expect(told).toEqual(
        Array.from({ length: 5 }, () => ({ code: 'pair.taken', params: {}, violations: [violation] })),
      )
    })

    test('of those who add the same name one wins, and the others are told who has it', async () => {
      const pairs = Array.from({ length: 6 }, (_, n) => pair(`name-${round}-${n}`))
      const { won, told } = await racing(pairs.map((each) => inputOf(`Name race ${round}`, [each])))
      expect(won).toHaveLength(1)
      expect(told.map(({ code, violations }) => [code, violations[0]?.params.id])).toEqual(
        Array.from({ length: 5 }, () => ['agreement.name-taken', won[0]]),
      )
    })
  })

  const groupNamed = async (name: string) => {
    const create = `mutation { createLicenseGroup(name: "${name}") { id } }`
    return (await app.get<{ createLicenseGroup: { id: string } }>(create)).createLicenseGroup.id
  }

  test('acts on the same agreements and groups wait for each other, and never in a circle', async () => {
    const ids: string[] = []
    const groups = [await groupNamed('One'), await groupNamed('Two')]
    for (let n = 0; n < 12; n++) {
      const group = { existingGroupId: groups[n % 2] ?? '' }
      ids.push((await addVolume(app, { name: `Circle ${n}`, pairs: [pair(`c-${n}`)], group })).id)
    }
    const acts = [
      ...groups.map((id) => [removeGroup, { id }]),
      [remove, { ids: ids.slice(0, 8) }],
      [remove, { ids: ids.slice(4).toReversed() }],
      ...ids.map((id) => [change, { id }]),
      ...groups.map((id, n) => [
        addVolumeAgreement,
        { input: inputOf(`In ${n}`, [pair(`in-${n}`)], { existingGroupId: id }) },
      ]),
      ...['New', 'New', 'Newer'].map((newGroupName, n) => [
        addVolumeAgreement,
        { input: inputOf(`New ${n}`, [pair(`new-${n}`)], { newGroupName }) },
      ]),
    ] as [string, object][]
    const replies = await Promise.all(acts.map(([document, variables]) => app.ask(document, variables)))
    const codes = replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))
    const expected = ['NOT_FOUND', 'CONFLICT', 'group.name-taken']
    expect(codes.filter((code) => !expected.includes(code))).toEqual([])
  })
})
