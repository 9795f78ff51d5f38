import type { RegisterImportInput } from '@entitle/schema/register/register.inputs'
import { publishersOf } from '../catalog/catalog.service.ts'
import type { Context } from '../platform/context.ts'
import { load } from '../platform/load.ts'
import { annotatedRegister } from './annotated-register.ts'
import { gatherDrafts } from './gather-drafts.ts'
import { judgeRegister } from './judge-register.ts'
import { lastPreview } from './last-preview.ts'
import { cellsOf, inOrder, type PlacedLine } from './lines-in-order.ts'
import { readRegister } from './read-register.ts'
import type { AccountLine, RegisterAccount } from './register-account.ts'
import { countsOfRegister, obstaclesTo } from './register-counts.ts'
import { countsOf, problemsOf, told } from './register-problem.ts'

/** What importing a register would do. Nothing is saved. */
export const previewRegisterImport = (ctx: Context, input: RegisterImportInput): Promise<RegisterAccount> =>
  lastPreview(ctx, input, () => preview(ctx, input))

async function preview(ctx: Context, input: RegisterImportInput): Promise<RegisterAccount> {
  const table = await readRegister(ctx, input)
  const judged = await judgeRegister(ctx, await gatherDrafts(table, input), input)
  const counts = countsOfRegister(judged)
  const lines = inOrder(judged.drafts)
  const problems = lines.flatMap(({ line }) => problemsOf(line, input))
  const publishers = mostFrequent(judged.unknown.publishers)
  const productTitles = mostFrequent(judged.unknown.productTitles)
  return {
    id: null,
    saved: false,
    fileName: table.fileName,
    header: table.header,
    ...counts,
    obstacles: await obstaclesTo(ctx, judged, counts),
    problemCount: problems.length,
    problemCounts: countsOf(problems),
    unknownPublisherCount: publishers.length,
    unknownProductTitleCount: productTitles.length,
    finishedAt: null,
    importedBy: null,
    async linesOf({ skip, take, onlyProblems }) {
      const shown = onlyProblems ? lines.filter(({ line }) => line.violations.length > 0) : lines
      return shown.slice(skip, skip + take).map((each) => lineOf(each, input))
    },
    async problemsOf({ skip, take, code }) {
      const shown = code ? problems.filter((problem) => problem.code === code) : problems
      return shown.slice(skip, skip + take).map(told)
    },
    unknownPublishersOf: ({ skip, take }) => publishers.slice(skip, skip + take),
    async unknownProductTitlesOf({ skip, take }) {
      const shown = productTitles.slice(skip, skip + take)
      const found = await Promise.all(shown.map(({ publisherId }) => load(ctx, publishersOf, publisherId)))
      return shown.flatMap(({ name, lineCount }, n) => {
        const publisher = found[n]
        return publisher ? [{ name, lineCount, publisher }] : []
      })
    },
    annotated() {
      const annotated = lines.map(({ line }) => ({ cells: cellsOf(line, input), problems: problemsOf(line, input) }))
      return annotatedRegister(table.header, annotated, input.decimalMark)
    },
  }
}

function lineOf({ draft, line }: PlacedLine, input: RegisterImportInput): AccountLine {
  const { outcome, current, values } = draft
  return {
    line: line.row.number,
    cells: cellsOf(line, input),
    outcome,
    agreementId: current && String(current.id),
    agreementName: values.name ?? current?.name ?? null,
    problems: problemsOf(line, input).map(told),
  }
}

function mostFrequent<T extends { lineCount: number }>(names: ReadonlyMap<string, T>): T[] {
  return [...names.values()].toSorted((one, other) => other.lineCount - one.lineCount)
}
