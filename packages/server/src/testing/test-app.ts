import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@entitle/schema/auth/role.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { type Application, createApplication } from '../app/application.ts'
import { buildSchema } from '../app/build-schema.ts'
import { entities } from '../app/entities.ts'
import { buildServer, type Server } from '../app/http.ts'
import { migrations } from '../app/migrations.ts'
import { works as allWorks } from '../app/works.ts'
import { sessionCookie } from '../auth/principal.ts'
import { loadStarterCatalog } from '../catalog/starter-catalog.ts'
import { startOperationRunner } from '../operation/operation-runner.ts'
import { readConfig } from '../platform/config.ts'
import type { Context } from '../platform/context.ts'
import { openDatabase } from '../platform/database/open-database.ts'
import { createLogger } from '../platform/logger.ts'
import { createPostgresDatabase } from './postgres-database.ts'

export const databaseKinds = ['sqlite', 'postgres'] as const
export type DatabaseKind = (typeof databaseKinds)[number]

export interface Refusal {
  message: string
  extensions: { code: string; params: Record<string, unknown>; violations: Violation[] }
}

export interface Reply<T> {
  data: T
  errors?: Refusal[]
}

export interface TestApp {
  application: Application
  server: Server
  /** Asks over HTTP, as somebody of a role (an administrator when none is said, nobody when null). */
  ask<T = Record<string, unknown>>(
    document: string,
    variables?: object,
    as?: Role | null,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>
  /** Asks, and throws when anything is refused. */
  get<T = Record<string, unknown>>(document: string, variables?: object, as?: Role | null): Promise<T>
  /** Asks for what must be refused: its only error. */
  refused(document: string, variables?: object, as?: Role | null): Promise<Refusal['extensions']>
  /** A context for calling services without HTTP. */
  contextAs(role: Role | null): Context
  /** The cookie header of somebody of a role. */
  cookieOf(role: Role): string
  close(): Promise<void>
}

export interface TestAppOptions {
  env?: Record<string, string>
  now?: () => Date
  /** What operations do, instead of their real work. */
  works?: typeof allWorks
  /** Whether the starter catalog is loaded, as at a first start. */
  starterCatalog?: boolean
}

/** A whole Entitle on an empty database of its own: SQLite in a folder that goes with it, or the run's real PostgreSQL. */
export async function startTestApp(
  kind: DatabaseKind,
  { env = {}, now, works = allWorks, starterCatalog = false }: TestAppOptions = {},
): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'entitle-test-'))
  const postgres = kind === 'postgres' ? await createPostgresDatabase() : undefined
  const config = readConfig({
    ENTITLE_DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    ...(postgres && { DATABASE_URL: postgres.url }),
    ...env,
  })
  const database = await openDatabase(config, { entities, migrations })
  const application = createApplication(config, database, createLogger(config), now)
  if (starterCatalog) await loadStarterCatalog(application.system)
  const server = await buildServer(application, await buildSchema(application.system.events))
  const runner = startOperationRunner(application.system, works)
  const principalOf = (role: Role) => ({ id: `test:${role}`, name: `Test ${role}`, role })
  const cookieOf = (role: Role) => sessionCookie(application, principalOf(role)).split(';', 1)[0] ?? ''

  async function ask<T>(
    query: string,
    variables: object = {},
    as: Role | null = 'ADMINISTRATOR',
    more: Record<string, string> = {},
  ): Promise<Reply<T>> {
    const headers = { ...more, ...(as !== null && { cookie: cookieOf(as) }) }
    const url = `${new URL(config.baseUrl).pathname.replace(/\/$/, '')}/graphql`
    const response = await server.inject({ method: 'POST', url, headers, payload: { query, variables } })
    return response.json<Reply<T>>()
  }

  return {
    application,
    server,
    ask,
    async get<T>(query: string, variables?: object, as?: Role | null) {
      const { data, errors } = await ask<T>(query, variables, as)
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
      return data
    },
    async refused(query, variables, as) {
      const { errors = [], data } = await ask(query, variables, as)
      if (errors.length !== 1 || !errors[0]) throw new Error(`Not refused once: ${JSON.stringify({ data, errors })}`)
      return errors[0].extensions
    },
    contextAs: (role) => ({ ...application.system, user: role && principalOf(role), requestId: randomUUID() }),
    cookieOf,
    async close() {
      await server.close()
      await runner.stop()
      await database.close()
      await postgres?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
