import { checkPairLines, pairFields } from '@entitle/schema/pair-import/pair-csv.rules'
import { isPairHeader, separatorOf } from '@entitle/schema/pair-import/pair-csv-text.rules'
import type { PairSeparator } from '@entitle/schema/pair-import/pair-import.values'
import { agreementWords } from '../agreement/words.en.ts'
import { groupWords } from '../group/words.en.ts'
import type { PairImportInput, PairReport } from '../pair-import/pair-import.graphql.ts'
import { pairImportWords } from '../pair-import/words.en.ts'
import { type Question, fakeServer } from './fake-server.ts'

type Answer = ReturnType<Parameters<typeof fakeServer>[0]>

/** Words of the pages of imports. */
export const wordsOfImports = { ...agreementWords, ...groupWords, ...pairImportWords }

/** What the server would report of a file, were nothing stored but the given agreement names and pairs. */
export function reportOf(input: PairImportInput, stored: { names?: string[]; numbers?: string[] } = {}): PairReport {
  const separator = (input.separator ?? separatorOf(input.content)) as PairSeparator
  const read = input.content
    .split(/\r\n|\n/)
    .map((text, index) => ({ line: index + 1, cells: cellsOf(text, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const hasHeader = isPairHeader(read[0]?.cells ?? [])
  const checked = checkPairLines(hasHeader ? read.slice(1) : read, { program: input.program, lengthLimit: 'PAIR_16' })
  const problems: PairReport['problems'] = checked.flatMap(({ line, violations }) =>
    violations.map(({ field, rule, params: { found = null, limit = null, at = null, line: otherLine = null } }) => {
      const column = pairFields.findIndex((each) => each === field) + 1 || null
      return {
        line,
        column,
        code: rule,
        found,
        limit,
        position: at,
        otherLine,
        agreementId: null,
      }
    }),
  )
  const lines = checked.map(({ line, cells, name, pair, violations }) => {
    const isKnown = violations.length === 0 && stored.numbers?.includes(pair?.number ?? '') === true
    const isTaken = violations.length === 0 && !isKnown && stored.names?.includes(name ?? '') === true
    const appended = isTaken && input.onExistingName === 'APPEND'
    if (isTaken && !appended) problems.push({ ...nameTaken, line, found: name })
    const isWrong = violations.length > 0 || (isTaken && !appended)
    const outcome = isWrong ? ('REJECTED' as const) : isKnown ? ('ALREADY_KNOWN' as const) : ('ADDED' as const)
    const agreementId = isKnown || appended ? '7' : null
    return { line, cells: [...cells], outcome, agreementId, agreementName: isWrong ? null : name }
  })
  const count = (outcome: string) => lines.filter((each) => each.outcome === outcome).length
  const made = new Set(lines.filter((each) => each.outcome === 'ADDED').map((each) => each.agreementName))
  const counts = { read: lines.length, added: count('ADDED'), alreadyKnown: count('ALREADY_KNOWN') }
  const rejected = count('REJECTED')
  return {
    id: null,
    saved: false,
    ...counts,
    rejected,
    agreementsAdded: made.size,
    separator,
    hasHeader,
    lines,
    problems,
  }
}

const nameTaken = {
  column: 3,
  code: 'agreement.name-taken',
  limit: null,
  position: null,
  otherLine: null,
  agreementId: '7',
}

// Quotes as far as the tests need them.
function cellsOf(text: string, separator: string): string[] {
  const cells = text.match(new RegExp(`("(?:[^"]|"")*"|[^${separator}]*)(?:${separator}|$)`, 'g')) ?? []
  return cells
    .slice(0, text.endsWith(separator) ? undefined : -1)
    .map((cell) => (cell.endsWith(separator) ? cell.slice(0, -1) : cell).trim())
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
}

/** A server for imports; `answers` by the name of the question go before what is usual. */
export function importServer(
  answers: Readonly<Record<string, (input: PairImportInput, question: Question) => Awaited<Answer> | undefined>> = {},
  stored: Parameters<typeof reportOf>[1] = {},
) {
  const server = fakeServer((question) => {
    const name = /(?:query|mutation) (\w+)/.exec(question.query)?.[1] ?? ''
    const input = question.variables['input'] as PairImportInput
    const given = answers[name]?.(input, question)
    if (given) return given
    if (name === 'PairTermsNow') return { data: { settings: { __typename: 'Settings', pairLengthLimit: 'PAIR_16' } } }
    if (name === 'Viewer') {
      return { data: { viewer: { __typename: 'Viewer', id: '1', name: 'Ada', role: 'LICENSE_MANAGER' } } }
    }
    const report = () => ({ __typename: 'PairImportReport', ...reportOf(input, stored) })
    if (name === 'PreviewPairImport') return { data: { previewPairImport: report() } }
    if (name === 'ImportPairs') return { data: { importPairs: { ...report(), saved: true, id: '12' } } }
    return { data: null }
  })
  const sent = (name: string) =>
    server.asked
      .filter(({ query }) => query.includes(` ${name}(`))
      .map(({ variables }) => variables['input'] as PairImportInput)
  return { ...server, sent }
}
