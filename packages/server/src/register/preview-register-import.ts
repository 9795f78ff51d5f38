import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import type { Context } from '../platform/context.ts'
import type { RegisterAccount } from './register-account.ts'

/** What importing a register would do. Nothing is saved. */
export async function previewRegisterImport(_ctx: Context, _input: RegisterImportInput): Promise<RegisterAccount> {
  throw new Error('Not built yet')
}
