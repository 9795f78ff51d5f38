import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'

const loopback = ['127.0.0.1', '::1', 'localhost']
const dataDirectory = fileURLToPath(new URL('../../../../data', import.meta.url))

interface Variable {
  meaning: string
  /** What holds when it is unset, in words. */
  default: string
  /** Its value is never printed. */
  secret?: true
}

/** Every environment variable that the server reads; each also as NAME_FILE, whose trimmed content counts. */
export const variables = {
  HOST: { default: '127.0.0.1', meaning: 'address to listen on' },
  PORT: { default: '4000', meaning: 'port to listen on' },
  ENTITLE_BASE_URL: {
    default: 'http://localhost:PORT',
    meaning: 'address that users see, a path allowed: decides links, cookies and allowed origins',
  },
  ENTITLE_DATA_DIR: { default: '<repo>/data', meaning: 'folder of the SQLite file and of secrets' },
  DATABASE_URL: { default: 'unset: SQLite', meaning: 'postgres://… uses PostgreSQL instead', secret: true },
  ENTITLE_SECRET: {
    default: 'generated at first start',
    meaning: 'key that cookies and links are signed with, at least 32 bytes',
    secret: true,
  },
  ENTITLE_ADMIN_TOKEN: {
    default: 'unset',
    meaning: 'API token of an administrator for automation, at least 32 characters',
    secret: true,
  },
  ENTITLE_TIME_ZONE: { default: 'UTC', meaning: 'time zone that says which day is today, such as Europe/Paris' },
  LOG_LEVEL: { default: 'info', meaning: 'debug, info, warn, error or silent' },
} as const satisfies Record<string, Variable>

export type VariableName = keyof typeof variables

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const

const Environment = v.pipe(
  v.object({
    HOST: v.optional(v.string(), '127.0.0.1'),
    PORT: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^\d{1,5}$/, 'must be a port number'),
        v.toNumber(),
        v.maxValue(65535, 'must be a port number, at most 65535'),
      ),
      '4000',
    ),
    ENTITLE_BASE_URL: v.optional(
      v.pipe(
        v.string(),
        v.check(
          isBaseUrl,
          'must be an address such as https://entitle.example.org or https://tools.example.org/entitle',
        ),
      ),
    ),
    ENTITLE_DATA_DIR: v.optional(v.string(), dataDirectory),
    DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'must begin with postgres://'))),
    ENTITLE_SECRET: v.optional(v.pipe(v.string(), v.minBytes(32, 'must have at least 32 bytes'))),
    ENTITLE_ADMIN_TOKEN: v.optional(v.pipe(v.string(), v.minLength(32, 'must have at least 32 characters'))),
    ENTITLE_TIME_ZONE: v.optional(
      v.pipe(v.string(), v.check(isTimeZone, 'must be a time zone of the IANA database, such as Europe/Paris')),
      'UTC',
    ),
    LOG_LEVEL: v.optional(v.picklist(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
  } satisfies Record<VariableName, v.GenericSchema>),
  v.forward(
    v.check(
      (env) => loopback.includes(env.HOST) || env.ENTITLE_ADMIN_TOKEN !== undefined,
      'must be a loopback address as long as nobody has an account: anyone who reaches the server could take it over',
    ),
    ['HOST'],
  ),
)

export interface Config {
  host: string
  port: number
  /** The address that users see, without a slash at its end. */
  baseUrl: string
  dataDirectory: string
  databaseUrl: string | undefined
  secret: string | undefined
  adminToken: string | undefined
  timeZone: string
  logLevel: (typeof logLevels)[number]
}

/** Reads the configuration from the environment; throws one error that names every variable that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { success, output: env, issues } = v.safeParse(Environment, valuesOf(environment))
  if (!success) throw new Error(issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join('\n'))
  return {
    host: env.HOST,
    port: env.PORT,
    baseUrl: (env.ENTITLE_BASE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ''),
    dataDirectory: env.ENTITLE_DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    secret: env.ENTITLE_SECRET,
    adminToken: env.ENTITLE_ADMIN_TOKEN,
    timeZone: env.ENTITLE_TIME_ZONE,
    logLevel: env.LOG_LEVEL,
  }
}

/** The values of the known variables, those of NAME_FILE read; empty ones count as unset. */
export function valuesOf(environment: NodeJS.ProcessEnv): Partial<Record<VariableName, string>> {
  const names = Object.keys(variables) as VariableName[]
  return Object.fromEntries(names.map((name) => [name, valueOf(name, environment)]).filter(([, value]) => value))
}

function valueOf(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const [value, file] = [environment[name], environment[`${name}_FILE`]]
  if (!file) return value
  if (value) throw new Error(`${name} and ${name}_FILE are both set: keep one`)
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Error(`${name}_FILE cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

function isBaseUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).format() !== ''
  } catch {
    return false
  }
}
