import type { Context } from '../platform/context.ts'
import type { RegisterAccount } from './register-account.ts'

/** What an import did; null when there is none of that id. */
export async function findRegisterImport(_ctx: Context, _id: number): Promise<RegisterAccount | null> {
  return null
}
