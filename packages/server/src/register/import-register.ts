import type { Operation } from '@entitle/schema/operation/operation'
import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { Context } from '../platform/context.ts'
import type { Work } from '../platform/operation-work.ts'

/** Begins the import of an uploaded register. */
export async function importRegister(_ctx: Context, _input: RegisterImportInput): Promise<Operation> {
  throw new Error('Not built yet')
}

/** Imports a register. */
export const importUploadedRegister: Work = async () => undefined
