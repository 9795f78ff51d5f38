import type { Context } from './context.ts'

/** How far an operation is: what is left out stays as it was. */
export interface Progress {
  phase?: string
  done?: number
  total?: number | null
}

/** What a work is given. */
export interface Run {
  /** In the name of the one who asked for the operation. */
  readonly ctx: Context
  /** What was asked for, as `startOperation` was given it. */
  readonly input: unknown
  /** Says how far it is, at most a few times a second, and renews the lease. Throws when the server stops. */
  report(progress: Progress): Promise<void>
  /** Notes a part that failed; the operation ends PARTIAL. */
  fail(subject: string, code: string, message: string): void
}

/**
 * Long work of one kind. It may be begun again from its start after a crash, so doing a part twice must be harmless; when
 * it throws, the operation has FAILED.
 */
export type Work = (run: Run) => Promise<void>
