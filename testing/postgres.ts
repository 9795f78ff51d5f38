import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'
import { type Binaries, postgresBinaries } from './postgres-binaries.ts'
import { type Account, unprivilegedAccount } from './unprivileged-account.ts'

const password = randomUUID()

/** Starts one PostgreSQL for the whole run; tests reach it by `inject('postgresUrl')`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(join(tmpdir(), 'entitle-postgres-'))
  const removeScratch = () => rmSync(scratch, { recursive: true, force: true })
  process.once('exit', removeScratch)
  chmodSync(scratch, 0o755) // as root the server runs under another account, which must get in
  const account = unprivilegedAccount()
  const binaries = postgresBinaries(scratch, account)
  const cluster = makeCluster(scratch, binaries, account)
  const port = await freePort()
  const server = await startServer(cluster, port, binaries, account)
  project.provide('postgresUrl', `postgres://postgres:${password}@127.0.0.1:${port}/postgres`)
  return async () => {
    await stop(server)
    removeScratch()
  }
}

function makeCluster(scratch: string, { initdb }: Binaries, account: Account | undefined): string {
  const cluster = join(scratch, 'cluster')
  const passwordFile = join(scratch, 'password')
  mkdirSync(cluster, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [cluster, passwordFile]) chownSync(path, account.uid, account.gid)
  const names = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  execFileSync(initdb, [`--pgdata=${cluster}`, ...names, '--encoding=UTF8', '--locale=C', '--no-sync'], {
    ...account,
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return cluster
}

async function startServer(
  cluster: string,
  port: number,
  { postgres }: Binaries,
  account: Account | undefined,
): Promise<ChildProcess> {
  // No socket file: the usual folder may be missing, or belong to a server of this machine.
  const where = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=']
  const quick = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=200']
  const flags = [...where, ...quick].flatMap((setting) => ['-c', setting])
  const server = spawn(postgres, ['-D', cluster, ...flags], {
    ...account,
    cwd: cluster,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  process.once('exit', () => server.kill('SIGINT'))
  await ready(server)
  return server
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = ''
    server.stderr?.on('data', (chunk) => {
      log += String(chunk)
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
  })
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGINT') // asks PostgreSQL for a fast shutdown: it ends the sessions that tests left open
  await gone
}
