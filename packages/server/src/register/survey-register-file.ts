import type { RegisterFileArgs } from '@entitle/schema/register/register.inputs'
import type { RegisterFile } from '@entitle/schema/register/register-file'
import type { Context } from '../platform/context.ts'

/** How an uploaded register is written. */
export async function surveyRegisterFile(_ctx: Context, _args: RegisterFileArgs): Promise<RegisterFile> {
  throw new Error('Not built yet')
}
