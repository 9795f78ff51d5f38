import { readFileSync } from 'node:fs'

export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: who runs it instead. Undefined where nobody is root: run it as yourself. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].map((name) => accounts.find((account) => account[0] === name)).find(Boolean)
  if (!found) throw new Error('As root, the tests need an account named postgres or nobody to run PostgreSQL under')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}
