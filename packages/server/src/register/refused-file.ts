import type { RuleKey } from '@entitle/schema/shared/rule-key.values'
import type { ViolationParams } from '@entitle/schema/shared/violation.rules'
import { type DomainError, invalid } from '../platform/errors.ts'

/** Says that an upload is no register, and why. */
export function refusedFile(rule: RuleKey & `register-file.${string}`, params: ViolationParams = {}): DomainError {
  return invalid([{ field: 'uploadId', rule, params }])
}
