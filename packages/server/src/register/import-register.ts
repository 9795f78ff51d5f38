import { groupLimit } from '@entitle/schema/group/license-group.values'
import type { Operation } from '@entitle/schema/operation/operation'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import { startOperation } from '../operation/operation.service.ts'
import type { Context } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { inTransaction, keepBooks } from '../platform/database/transaction.ts'
import { DomainError } from '../platform/errors.ts'
import type { Run, Work } from '../platform/operation-work.ts'
import { readUpload } from '../upload/upload.service.ts'
import { gatherDrafts } from './gather-drafts.ts'
import { readRegister } from './read-register.ts'
import { RegisterImportEntity, type StoredRegisterImport } from './register-import.entity.ts'
import { saveRegister } from './save-register.ts'

interface Input {
  importId: number
  register: RegisterImportInput
}

/** Begins the import of an uploaded register. Refused when the upload is not there any more. */
export function importRegister(ctx: Context, register: RegisterImportInput): Promise<Operation> {
  return inTransaction(ctx, 'register.start-import', async (own) => {
    const { fileName } = await readUpload(own, register.uploadId)
    const id = await nextId(own, 'register_import')
    const row = begun(id, fileName, register, own)
    await own.em.insert(RegisterImportEntity, row)
    await own.record('register-import', id, null, { fileName, onExisting: row.onExisting, mode: row.mode })
    const input: Input = { importId: id, register }
    return startOperation(own, 'REGISTER_IMPORT', input, `${ctx.baseUrl}/registers/${id}`)
  })
}

/**
 * Imports a register: it is read first, and then judged and saved in one transaction with the report of it. So it is there
 * as a whole or not at all, also when the server is killed, and to begin again is harmless.
 */
export const importUploadedRegister: Work = async (run) => {
  const { importId, register } = run.input as Input
  const before = await run.ctx.em.findOneByOrFail(RegisterImportEntity, { id: importId })
  if (before.finishedAt) return conclude(run, before)
  const saved = await readAndSave(run, importId, register).catch(async (error: unknown) => {
    // It is over: who asks for the report is not told that it is under way.
    if (error instanceof DomainError) await end(run.ctx, importId)
    throw error
  })
  return conclude(run, saved)
}

async function readAndSave(run: Run, importId: number, register: RegisterImportInput): Promise<StoredRegisterImport> {
  const { ctx, report } = run
  await report({ phase: 'reading' })
  const table = await readRegister(ctx, register)
  const total = table.rows.length
  await report({ phase: 'checking', done: 0, total })
  const drafts = await gatherDrafts(table, register)
  await report({ phase: 'saving', done: 0, total })
  const saved = await saveRegister(ctx, importId, register, table, drafts)
  await report({ done: total })
  return saved
}

/** How the operation ends: as the report says, also when a run before this one has saved it. */
async function conclude({ fail }: Run, { saved, rejected, obstacles }: StoredRegisterImport): Promise<void> {
  const [obstacle] = JSON.parse(obstacles) as { code: DomainError['code'] }[]
  if (!saved) {
    throw obstacle
      ? new DomainError(obstacle.code, { limit: groupLimit })
      : new DomainError('register.lines-rejected', { found: rejected })
  }
  if (rejected > 0) fail('', 'register.lines-left-out', `${rejected} lines were left out. The report says why.`)
}

function end(ctx: Context, id: number): Promise<unknown> {
  return keepBooks(ctx, (em) => em.update(RegisterImportEntity, { id }, { finishedAt: ctx.now() }))
}

function begun(id: number, fileName: string, register: RegisterImportInput, ctx: Context): StoredRegisterImport {
  return {
    id,
    fileName,
    onExisting: register.onExisting ?? 'REJECT',
    mode: register.mode ?? 'ALL_OR_NOTHING',
    decimalMark: register.decimalMark,
    saved: false,
    header: [],
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    agreementsAdded: 0,
    agreementsChanged: 0,
    groupsAdded: [],
    purchasesAdded: 0,
    purchasesRemoved: 0,
    problemCount: 0,
    problemCounts: '[]',
    obstacles: '[]',
    createdAt: ctx.now(),
    importedBy: ctx.user?.name ?? 'system',
    finishedAt: null,
  }
}
