import type { RegisterLinesArgs, RegisterProblemsArgs } from '@entitle/schema/register/register.inputs'
import type { ImportProblem } from '@entitle/schema/shared/import-problem'
import { In } from 'typeorm'
import type { Context } from '../platform/context.ts'
import { inParts } from '../platform/in-parts.ts'
import { annotatedRegister } from './annotated-register.ts'
import type { AccountLine, RegisterAccount } from './register-account.ts'
import {
  RegisterImportEntity,
  RegisterLineEntity,
  RegisterProblemEntity,
  type StoredRegisterImport,
  type StoredRegisterProblem,
} from './register-import.entity.ts'
import { type ProblemFacts, told } from './register-problem.ts'

/** What an import did; null when there is none of that id. */
export async function findRegisterImport(ctx: Context, id: number): Promise<RegisterAccount | null> {
  const stored = await ctx.em.findOneBy(RegisterImportEntity, { id })
  return stored && accountOf(ctx, stored)
}

function accountOf(ctx: Context, stored: StoredRegisterImport): RegisterAccount {
  const { problemCounts, obstacles } = stored
  return {
    ...stored,
    id: String(stored.id),
    problemCounts: JSON.parse(problemCounts),
    obstacles: JSON.parse(obstacles),
    // Whoever wants to decide on them begins again with what was left out.
    unknownPublisherCount: 0,
    unknownProductTitleCount: 0,
    linesOf: (args) => findLines(ctx, stored.id, args),
    problemsOf: (args) => findProblems(ctx, stored.id, args),
    unknownPublishersOf: () => [],
    unknownProductTitlesOf: async () => [],
    annotated: () => annotatedLeftOut(ctx, stored),
  }
}

async function findLines(
  ctx: Context,
  importId: number,
  { skip, take }: Pick<RegisterLinesArgs, 'skip' | 'take'>,
): Promise<AccountLine[]> {
  const lines = await ctx.em.find(RegisterLineEntity, { where: { importId }, order: { line: 'ASC' }, skip, take })
  const problems = await problemsOfLines(
    ctx,
    importId,
    lines.map(({ line }) => line),
  )
  return lines.map(({ line, cells, agreementName }) => ({
    line,
    cells,
    outcome: 'REJECTED',
    agreementId: problems.get(line)?.find(({ agreementId }) => agreementId)?.agreementId ?? null,
    agreementName,
    problems: (problems.get(line) ?? []).map(told),
  }))
}

async function findProblems(
  { em }: Context,
  importId: number,
  { skip, take, code }: RegisterProblemsArgs,
): Promise<ImportProblem[]> {
  const where = { importId, ...(code && { code: code as StoredRegisterProblem['code'] }) }
  const stored = await em.find(RegisterProblemEntity, { where, order: { position: 'ASC' }, skip, take })
  return stored.map(factsOf).map(told)
}

async function problemsOfLines(
  { em }: Context,
  importId: number,
  lines: readonly number[],
): Promise<Map<number, ProblemFacts[]>> {
  const where = { importId, line: In(lines) }
  const stored = await em.find(RegisterProblemEntity, { where, order: { position: 'ASC' } })
  return Map.groupBy(stored.map(factsOf), ({ line }) => line)
}

async function annotatedLeftOut(ctx: Context, { id, header, decimalMark }: StoredRegisterImport): Promise<string> {
  const stored = await ctx.em.find(RegisterLineEntity, { where: { importId: id }, order: { line: 'ASC' } })
  const lines: { cells: string[]; problems: ProblemFacts[] }[] = []
  for await (const part of inParts(stored)) {
    const problems = await problemsOfLines(
      ctx,
      id,
      part.map(({ line }) => line),
    )
    lines.push(...part.map(({ line, cells }) => ({ cells, problems: problems.get(line) ?? [] })))
  }
  return annotatedRegister(header, lines, decimalMark)
}

function factsOf(stored: StoredRegisterProblem): ProblemFacts {
  const { line, columnNumber: column, value, code, found, foundAt, upperLimit, otherLine, agreementId } = stored
  return { line, column, value, code, found, position: foundAt, limit: upperLimit, otherLine, agreementId }
}
