import type { Role } from '@entitle/schema/auth/role.values'
import type { PairImportLine, PairImportReport } from '@entitle/schema/pair-import/pair-import'
import type { ImportProblem } from '@entitle/schema/shared/import-problem'
import type { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import { inParts } from '../platform/in-parts.ts'
import type { Refusal, TestApp } from './test-app.ts'

type Line = Pick<PairImportLine, 'line' | 'cells' | 'outcome' | 'agreementId' | 'agreementName'>

/** A report as the API tells it. */
export interface Report extends Omit<PairImportReport, 'lines' | 'problems' | 'importedAt'> {
  lines: Line[]
  problems: ImportProblem[]
  importedAt: string | null
}

const report = `{
  id saved fileName program read added alreadyKnown rejected agreementsAdded separator hasHeader
  lines { line cells outcome agreementId agreementName }
  problems { line column value code message found position limit otherLine agreementId fix { reason } }
  annotatedCsv importedAt importedBy
}`

export const importPairs = `mutation ($input: PairImportInput!) { importPairs(input: $input) ${report} }`
export const previewPairImport = `query ($input: PairImportInput!) { previewPairImport(input: $input) ${report} }`

/** What is asked with a file, of Select and Enterprise when nothing is said. */
export function inputOf(content: string, input: Partial<PairImportInput> = {}): PairImportInput {
  return { fileName: 'pairs.csv', program: 'SELECT_ENTERPRISE', content, ...input }
}

/** Imports a file, and throws when it is refused. */
export async function importFile(
  app: TestApp,
  content: string,
  input?: Partial<PairImportInput>,
  as?: Role,
): Promise<Report> {
  return (await app.get<{ importPairs: Report }>(importPairs, { input: inputOf(content, input) }, as)).importPairs
}

/** Previews a file, and throws when it is refused. */
export async function previewFile(app: TestApp, content: string, input?: Partial<PairImportInput>): Promise<Report> {
  const variables = { input: inputOf(content, input) }
  return (await app.get<{ previewPairImport: Report }>(previewPairImport, variables)).previewPairImport
}

/** Imports a file that must be refused as a whole, and so must its preview. */
export async function refusedFile(
  app: TestApp,
  content: string,
  input?: Partial<PairImportInput>,
): Promise<Refusal['extensions']> {
  const variables = { input: inputOf(content, input) }
  await app.refused(previewPairImport, variables)
  return app.refused(importPairs, variables)
}

/** What became of each line: its number, its outcome and the rules that it breaks. */
export function outcomesOf({ lines, problems }: Report): string[] {
  return lines.map(({ line, outcome }) => {
    const rules = problems.filter((problem) => problem.line === line).map(({ column, code }) => `${code} ${column}`)
    return [line, outcome, ...rules].join(' ')
  })
}

/** A report that was saved. */
export async function findImport(app: TestApp, id: string | null): Promise<Report | null> {
  const query = `query ($id: ID!) { pairImport(id: $id) ${report} }`
  return (await app.get<{ pairImport: Report | null }>(query, { id })).pairImport
}

export interface StoredPairRow {
  name: string
  number: string
  partnerNumber: string
  importId: number | null
  importLine: number | null
}

/** Every pair of an agreement that is not deleted, as it is stored, in the order in which they were added. */
export function storedPairs(app: TestApp): Promise<StoredPairRow[]> {
  return app.application.database.reader.query(`
    SELECT agreement.name, pair.number, pair.partner_number AS "partnerNumber", pair.import_id AS "importId",
      pair.import_line AS "importLine"
    FROM agreement_pair pair JOIN agreement ON agreement.id = pair.agreement_id
    WHERE pair.deleted_at IS NULL ORDER BY pair.id`)
}

/** Deletes every agreement, so that the next test has their names and pairs to itself. */
export async function deleteAgreements(app: TestApp): Promise<void> {
  const rows: { id: number }[] = await app.application.database.reader.query(
    'SELECT id FROM agreement WHERE deleted_at IS NULL',
  )
  const ids = rows.map(({ id }) => String(id))
  for await (const part of inParts(ids)) await app.get(deleting, { ids: part })
}

const deleting = 'mutation ($ids: [ID!]) { deleteAgreements(selection: { ids: $ids }) { count } }'

/** How many license groups have this in their names. */
export async function groupsNamed(app: TestApp, search: string): Promise<number> {
  const query = 'query ($search: String!) { licenseGroups(search: $search) { totalItems } }'
  return (await app.get<{ licenseGroups: { totalItems: number } }>(query, { search })).licenseGroups.totalItems
}
