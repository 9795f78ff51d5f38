import * as v from 'valibot'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { lineRules } from '../shared/text.rules.ts'

/** Longest name of an uploaded file (product.md rule 5). */
export const fileNameLimit = 128

const forbidden: RuleKey = 'text.forbidden-character'

/** The name of an uploaded file: shown, never used as a path. */
export const fileNameRules = v.pipe(
  lineRules(fileNameLimit),
  v.check((name) => !/[/\\]/.test(name), forbidden),
)
