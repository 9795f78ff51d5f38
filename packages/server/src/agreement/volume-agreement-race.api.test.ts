import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addVolumeAgreement } from '../testing/fixtures.ts'
import { databaseKinds, startTestApp, type TestApp } from '../testing/test-app.ts'

const pair = (number: string) => ({ number, partnerNumber: number })
const inputOf = (name: string, pairs: object[]) => ({ name, program: 'SELECT_ENTERPRISE', pairs })

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
})
