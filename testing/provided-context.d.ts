import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's address of a real PostgreSQL, in project `node`. A file that writes makes a database of its own. */
    postgresUrl: string
  }
}
