import type { RegisterReport } from '@entitle/schema/register/register-report'
import type { RegisterField } from '@entitle/schema/register/register.values'
import type { ImportProblem } from '@entitle/schema/shared/import-problem'
import type { Role } from '@entitle/schema/auth/role.values'
import { ended } from './catalog-imports.ts'
import type { Refusal, TestApp } from './test-app.ts'

const reported = `id saved fileName header read added changed unchanged rejected agreementsAdded agreementsChanged groupsAdded
  purchasesAdded purchasesRemoved obstacles { code message } problemCount problemCounts { code count }
  unknownPublisherCount unknownProductTitleCount finishedAt importedBy annotatedCsv
  lines(take: 30) { line cells outcome agreementId agreementName problems { code } }
  problems(take: 100) { line column value code message found position limit otherLine agreementId }
  unknownPublishers(take: 10) { name lineCount suggestions { name } }
  unknownProductTitles(take: 10) { name lineCount publisher { name } suggestions { name } }`

export const previewRegister = `query ($input: RegisterImportInput!) { previewRegisterImport(input: $input) { ${reported} } }`
const startRegister = 'mutation ($input: RegisterImportInput!) { importRegister(input: $input) { id kind } }'
const found = `query ($id: ID!) { registerImport(id: $id) { ${reported} } }`

interface Named {
  name: string
}

export interface Report extends RegisterReport {
  annotatedCsv: string
  lines: {
    line: number
    cells: string[]
    outcome: string
    agreementId: string | null
    agreementName: string | null
    problems: { code: string }[]
  }[]
  problems: ImportProblem[]
  unknownPublishers: { name: string; lineCount: number; suggestions: Named[] }[]
  unknownProductTitles: { name: string; lineCount: number; publisher: Named; suggestions: Named[] }[]
}

/** Uploads a register: the id of the upload. */
async function uploadRegister(app: TestApp, content: string | Buffer, name = 'register.csv'): Promise<string> {
  const headers = { cookie: app.cookieOf('LICENSE_MANAGER'), 'content-type': 'application/octet-stream' }
  const url = `/uploads?name=${encodeURIComponent(name)}`
  return (await app.server.inject({ method: 'POST', url, headers, payload: content })).json<{ id: string }>().id
}

const survey = `query ($uploadId: ID!, $sheet: String, $separator: String, $encoding: RegisterEncoding, $language: RegisterLanguage) {
  registerFile(uploadId: $uploadId, sheet: $sheet, separator: $separator, encoding: $encoding, language: $language) {
    fileName format sheets sheet separator encoding headerLine rowCount dateOrder decimalMark
    columns { position header samples fields }
  }
}`

export interface Survey {
  columns: { position: number; header: string; samples: string[]; fields: RegisterField[] }[]
  headerLine: number
  rowCount: number
  sheet: string | null
}

/** How a register is written. */
export async function surveyRegister(app: TestApp, content: string | Buffer, more: object = {}): Promise<Survey> {
  const uploadId = await uploadRegister(app, content)
  return (await app.get<{ registerFile: Survey }>(survey, { uploadId, ...more })).registerFile
}

/** Why a file is no register. */
export async function refusedRegister(
  app: TestApp,
  content: string | Buffer,
  more: object = {},
): Promise<Refusal['extensions']> {
  return app.refused(survey, { uploadId: await uploadRegister(app, content), ...more })
}

/** What is asked with a register, its columns as they are suggested; dates and numbers are written as in France. */
export async function registerInput(app: TestApp, content: string | Buffer, more: object = {}) {
  const uploadId = await uploadRegister(app, content)
  const { registerFile } = await app.get<{ registerFile: Survey }>(survey, { uploadId })
  const columns = registerFile.columns.flatMap(({ position, fields }) => fields.map((field) => ({ position, field })))
  return { uploadId, columns, dateOrder: 'DMY', decimalMark: 'COMMA', ...more }
}

/** What importing a register would do. */
export async function preview(app: TestApp, content: string | Buffer, more: object = {}): Promise<Report> {
  const input = await registerInput(app, content, more)
  return (await app.get<{ previewRegisterImport: Report }>(previewRegister, { input })).previewRegisterImport
}

/** Imports a register: how that ended, and the report of it. */
export async function importRegister(app: TestApp, content: string | Buffer, more: object = {}, as?: Role) {
  return importInput(app, await registerInput(app, content, more), as)
}

/** The same of what is asked already. */
export async function importInput(app: TestApp, input: object, as: Role = 'LICENSE_MANAGER') {
  const { importRegister: operation } = await app.get<{ importRegister: { id: string } }>(startRegister, { input }, as)
  const over = await ended(app, operation.id)
  const id = over.resultUrl.split('/').at(-1)
  const { registerImport: report } = await app.get<{ registerImport: Report }>(found, { id })
  return { ...over, report }
}

/** What became of each line, in short. */
export const outcomesOf = ({ lines }: Report): string[] =>
  lines.map(({ line, outcome, problems }) => [line, outcome, ...problems.map(({ code }) => code)].join(' '))

/** What is wrong, in short: where, what and what was found. */
export const problemsIn = ({ problems }: Report): string[] =>
  problems.map(({ line, column, code, found: value }) => [line, column ?? '-', code, value ?? ''].join(' ').trim())
