import type { ErrorCode } from '@entitle/schema/shared/error-code.values'
import type { Violation } from '@entitle/schema/shared/violation.rules'
import { ruleSentence } from './rule-sentences.ts'

const sentences: Record<ErrorCode, string> = {
  UNAUTHENTICATED: 'Nobody is signed in. Send an API token as `Authorization: Bearer …`, or sign in in the browser.',
  FORBIDDEN: 'Your role does not allow this. Ask an administrator.',
  BAD_USER_INPUT: 'The input breaks rules',
  NOT_FOUND: 'There is no {noun} with the id {id}.',
  CONFLICT: 'Somebody changed it meanwhile: version {version} is stored. Read it again and repeat your change.',
  QUERY_TOO_COMPLEX:
    'This asks for too much at once: its {measure} is {found}, at most {limit} is possible. Ask for fewer items (`take`, `first`) or fewer levels, and for the rest in another request.',
  STORAGE_FULL: 'The disk of the server is full: nothing was saved. Free space and repeat.',
  UNAVAILABLE: 'The server cannot write just now: nothing was saved. Repeat later; its log says why.',
  INTERNAL_SERVER_ERROR: 'Internal error',
  'idempotency-key.reused':
    'This Idempotency-Key was sent with something else before, so nothing was done. Send each act with a key of its own, and the same act with the same key.',
  'set-up-link.invalid': 'This link is not valid, or it is too old. Start the server again for a new one.',
  'set-up-link.used': 'This link was used already. Start the server again for a new one.',
  'group.name-taken': 'There is a license group of this name already.',
  'group.limit-reached': 'There are {limit} license groups already, as many as there may be. Delete one first.',
  'publisher.name-taken': 'The catalog has a publisher of this name or alias already.',
  'product-title.name-taken': 'The publisher has a product title of this name already.',
  'catalog-request.answered': 'This request was answered already.',
  'catalog-merge.too-many-names':
    '{name} would have {found} other names; at most {limit} are possible. Remove some, and repeat.',
  'catalog-merge.undone': 'This merge was undone already.',
  'catalog-merge.merged-further': '{name} was merged into {into} meanwhile. Undo that first.',
  'catalog-merge.name-taken': '{name} is a name of {holder} meanwhile. Take it from that first.',
  'catalog-file.no-columns': 'The first line must name the columns; needed are {needed}. Found: {found}',
  'catalog-file.unreadable': 'The file is not CSV in UTF-8: {found}',
  'catalog-file.too-many-wrong-lines':
    'More than {limit} lines of the file break rules, so the import was stopped. What was saved before stays.',
  'upload.too-large': 'The file is larger than {limit} bytes.',
  'export.too-large': 'A file takes at most {limit} agreements. Ask for fewer: by group, by date, or by publisher.',
  'upload.gone': 'The uploaded file is not there any more. Upload it again.',
  'agreement.name-taken': 'There is an agreement of this name already.',
  'agreement.external-reference-taken': 'Another agreement has this external reference.',
  'agreement.kind-differs': 'This agreement is of another kind: {kind}.',
  'agreement.restore-refused':
    'None of these agreements was restored: something of theirs is taken meanwhile. Rename or delete what has it, and repeat.',
  'selection.changed':
    '{expected} agreements were expected, and {found} match now: nothing was done. Look at them again and repeat with that count.',
  'pair.taken': 'Another agreement has one of these pairs already.',
  'agreement.no-managed-device':
    'Agreements for other software can be added once a device is managed. Enrol one, or let an administrator switch this condition off in the settings.',
  'agreement.no-licensable-software':
    'Agreements for other software can be added once a device has reported software. Let one report, or let an administrator switch this condition off in the settings.',
  'register.lines-rejected':
    '{found} lines of the file break rules, so nothing was saved. The report of the import says which.',
  'view.name-taken': 'There is a view of this name already.',
  'view.limit-reached': 'There are {limit} views already, as many as one may keep. Delete one first.',
  'workspace.not-empty': 'Demo data goes only into an empty workspace; this one holds data already.',
}

// A list of 5,000 pairs can be wrong in 15,000 places: programs are told them all, nobody reads them in a sentence.
const mostTold = 10

/** An error in an English sentence, for logs and for people in a playground; screens have their own words by code. */
export function sentenceOf(code: ErrorCode, params: Record<string, unknown>, violations: Violation[]): string {
  const sentence = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]))
  if (violations.length === 0) return sentence
  // Other codes say by themselves what is wrong: there the rule alone would be the same again in other words.
  const told = violations.slice(0, mostTold)
  const details = code === 'BAD_USER_INPUT' ? listViolations(told) : told.map(inShort).join('; ')
  const rest = violations.length - told.length
  return `${sentence.replace(/\.$/, '')}: ${details}${rest > 0 ? ` … and ${rest} more` : ''}`
}

/** Broken rules in words, on one line: `name: It has 300 characters; at most 256 are possible. Shorten it.` */
export function listViolations(violations: Violation[]): string {
  return violations.map(({ field, rule, params }) => `${field}: ${ruleSentence(rule, params)}`).join(' ')
}

function inShort({ field, rule, params: { found } }: Violation): string {
  return `${field}: ${rule}${found === undefined ? '' : ` (found ${found})`}`
}
