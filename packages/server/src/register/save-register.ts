import { setImmediate as answerOthers } from 'node:timers/promises'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import { takeAgreementTurn } from '../agreement/agreement-turn.service.ts'
import type { Context } from '../platform/context.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { inTransaction, type TransactionContext } from '../platform/database/transaction.ts'
import { judgeRegister } from './judge-register.ts'
import { keepLeftOut } from './keep-left-out.ts'
import { countsOfRegister, obstaclesTo } from './register-counts.ts'
import type { Draft } from './register-draft.ts'
import { RegisterImportEntity, type StoredRegisterImport } from './register-import.entity.ts'
import type { RegisterTable } from './register-table.ts'
import { storeDrafts } from './store-drafts.ts'

/** Judges a register beside what is stored, saves what is to be saved of it, and keeps the report: all of it, or nothing. */
export function saveRegister(
  ctx: Context,
  importId: number,
  input: RegisterImportInput,
  table: RegisterTable,
  drafts: Draft[],
): Promise<StoredRegisterImport> {
  return inTransaction(ctx, 'register.import', async (own) => {
    // In this order, as who merges what agreements name; before anything is read, so that all that is read stays true.
    await takeTurn(own, 'catalog')
    await takeAgreementTurn(own)
    const before = await own.em.findOneByOrFail(RegisterImportEntity, { id: importId })
    own.recordNothing() // it may all be there already
    if (before.finishedAt) return before
    const judged = await judgeRegister(own, drafts, input)
    const counts = countsOfRegister(judged)
    const obstacles = await obstaclesTo(own, judged, counts)
    const saved = obstacles.length === 0 && (counts.rejected === 0 || input.mode === 'VALID_ONLY')
    if (saved) await storeDrafts(own, judged, counts.groupsAdded)
    const problems = await keepLeftOut(own, importId, drafts, input)
    const after = {
      ...counts,
      ...problems,
      saved,
      header: table.header,
      obstacles: JSON.stringify(obstacles),
      finishedAt: own.now(),
    }
    return finish(own, before, after)
  })
}

async function finish(
  own: TransactionContext,
  before: StoredRegisterImport,
  after: Partial<StoredRegisterImport>,
): Promise<StoredRegisterImport> {
  await own.em.update(RegisterImportEntity, before.id, after)
  const { read, added, changed, unchanged, rejected, saved } = { ...before, ...after }
  const what = { fileName: before.fileName, saved, read, added, changed, unchanged, rejected }
  await own.record('register-import', before.id, null, what)
  await answerOthers() // to commit is a long step of its own
  return { ...before, ...after }
}
