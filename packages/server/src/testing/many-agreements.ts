import 'reflect-metadata'
import { AgreementPairEntity, type StoredAgreementPair } from '../agreement/agreement-pair.entity.ts'
import { AgreementEntity, type StoredAgreement } from '../agreement/agreement.entity.ts'
import { insertAll } from '../platform/database/insert-all.ts'
import type { TestApp } from './test-app.ts'

/** Where the ids of these begin, so that they are not those of others. */
const firstOfMany = 1_000_000

/** Puts many agreements like one that is there straight into the database, called `name 0`, `name 1` …; says their ids. */
export async function addMany(app: TestApp, count: number, name: string, from = firstOfMany): Promise<string[]> {
  const { reader, transact } = app.application.database
  const [model] = await reader.find(AgreementEntity, { take: 1 })
  const rows = Array.from({ length: count }, (_, n) => {
    const own = { id: from + n, name: `${name} ${n}`, nameKey: `${name} ${n}`, searchKey: `${name} ${n}` }
    return { ...model, ...own, groupId: null, externalReference: null, version: 1, deletedAt: null } as StoredAgreement
  })
  await transact((em) => insertAll(em, AgreementEntity, rows))
  return rows.map(({ id }) => String(id))
}

/** Gives each of those some pairs. */
export async function addManyPairs(app: TestApp, agreementIds: readonly string[], each: number): Promise<void> {
  const rows = agreementIds.flatMap((agreementId, n) =>
    Array.from({ length: each }, (_, m) => {
      const number = `e${(n * each + m).toString(36).padStart(5, '0')}`
      const pair = {
        id: firstOfMany + n * each + m,
        agreementId: Number(agreementId),
        number,
        partnerNumber: '8034412',
      }
      const more = { pairKey: `${number}\n8034412`, status: 'PENDING', checkedAt: null, message: null }
      return { ...pair, ...more, importId: null, importLine: null, deletedAt: null } as unknown as StoredAgreementPair
    }),
  )
  await app.application.database.transact((em) => insertAll(em, AgreementPairEntity, rows))
}
