import * as v from 'valibot'
import { pageRules } from '../shared/page.rules.ts'
import type { RuleKey } from '../shared/rule-key.values.ts'
import { lineRules, nameLimit } from '../shared/text.rules.ts'
import type { AuditEntriesArgs } from './audit-entry.inputs.ts'

const key = (rule: RuleKey) => rule
const word = v.nullish(lineRules(nameLimit))

export const auditEntriesRules = v.pipe(
  v.object({
    noun: word,
    subjectId: v.nullish(v.string()),
    actor: word,
    action: word,
    from: v.nullish(v.date()),
    to: v.nullish(v.date()),
    page: v.nullish(pageRules),
  }),
  // Each noun counts its own: an agreement and a group of the same number have nothing to do with each other.
  v.forward(
    v.check(({ noun, subjectId }) => typeof subjectId !== 'string' || typeof noun === 'string', key('text.required')),
    ['noun'],
  ),
) satisfies v.GenericSchema<unknown, AuditEntriesArgs>
