import type * as v from 'valibot'
import type { RuleKey } from './rule-key.values.ts'

/** What a broken rule says besides its name: the limit, the value found, and the thing that stands in the way. */
export interface ViolationParams {
  limit?: number
  found?: string
  /** Where in the text `found` stands, counted in characters from 1. */
  at?: number
  /** The earlier line of the same file that stands in the way. */
  line?: number
  /** Id of the stored thing that has what was asked for, such as the agreement of that name. */
  id?: string
  /** The name of what the rule is broken by, where the caller named it by its id only. */
  subject?: string
  /** What of the subject is taken: its name, its reference, the numbers of its pair. */
  value?: string
}

/** One broken rule of one field; the same on the wire, in a form and in the preview of an import. */
export interface Violation {
  /** Dotted path from the input, list items counted from 0: `pairs.1.number`. */
  field: string
  rule: RuleKey
  params: ViolationParams
}

type Issue = Pick<v.BaseIssue<unknown>, 'type' | 'message' | 'received' | 'expected' | 'requirement' | 'path'>

/** Reads a valibot issue whose message is a rule key. A raw check says its limit by what it expected, which valibot has as text. */
export function violationOf(issue: Issue): Violation {
  const params: ViolationParams = { found: issue.received }
  if (typeof issue.requirement === 'number') params.limit = issue.requirement
  else if (issue.type === 'raw_check' && issue.expected !== null) params.limit = Number(issue.expected)
  const field = (issue.path ?? []).map((step) => String(step.key)).join('.')
  return { field, rule: issue.message as RuleKey, params }
}
