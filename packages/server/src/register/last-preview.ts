import { createHash } from 'node:crypto'
import { newestEntry } from '../audit/audit.service.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database/database.ts'
import type { RegisterAccount } from './register-account.ts'

interface Preview {
  key: string
  account: Promise<RegisterAccount>
  forget: NodeJS.Timeout
}

const keptMilliseconds = 2 * 60 * 1000

// One for each database, which is one for the program: a second file would be a second hundred megabytes.
const last = new WeakMap<Database, Preview>()

/**
 * The preview that was made last, if it is asked for again and nothing has changed since: to page through it is not to
 * read the file again.
 */
export async function lastPreview(
  ctx: Context,
  input: object,
  make: () => Promise<RegisterAccount>,
): Promise<RegisterAccount> {
  const asked = JSON.stringify([ctx.today(), await newestEntry(ctx), input])
  const key = createHash('sha256').update(asked).digest('base64')
  const before = last.get(ctx.database)
  if (before?.key === key) return before.account
  clearTimeout(before?.forget)
  const forget = setTimeout(() => last.delete(ctx.database), keptMilliseconds)
  forget.unref()
  const account = make()
  last.set(ctx.database, { key, account, forget })
  // What went wrong may go well the next time.
  account.catch(() => last.get(ctx.database)?.key === key && last.delete(ctx.database))
  return account
}
