import type { ErrorCode } from '@entitle/schema/shared/error-code.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { sentenceOf } from './sentences.ts'

export type Params = Record<string, string | number>

/** A refusal that the caller is told about. Anything else that is thrown is a fault of ours and is masked. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: ErrorCode
  readonly params: Params
  readonly violations: Violation[]

  constructor(code: ErrorCode, params: Params = {}, violations: Violation[] = []) {
    super(sentenceOf(code, params, violations))
    this.code = code
    this.params = params
    this.violations = violations
  }
}

/** There is no such thing, or none that the caller may know of. */
export const notFound = (noun: string, id: string | number) => new DomainError('NOT_FOUND', { noun, id })

/** The input is right in itself, but not beside what is stored. */
export const conflict = (code: ErrorCode, params?: Params, violations?: Violation[]) =>
  new DomainError(code, params, violations)

/** The caller may not do this; signing in would help only where nobody has. */
export const forbidden = (signedIn: boolean) => new DomainError(signedIn ? 'FORBIDDEN' : 'UNAUTHENTICATED')

/** The input breaks rules. */
export const invalid = (violations: Violation[]) => new DomainError('BAD_USER_INPUT', {}, violations)
