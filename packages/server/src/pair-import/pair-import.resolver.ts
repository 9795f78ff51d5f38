import { PairImportLine, PairImportReport } from '@entitle/schema/pair-import/pair-import'
import { PairImportInput } from '@entitle/schema/pair-import/pair-import.inputs'
import { ImportProblem } from '@entitle/schema/shared/import-problem'
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { inTurns } from '../platform/in-turns.ts'
import { parseId } from '../platform/parse-id.ts'
import { findPairImport, importPairs, previewPairImport } from './pair-import.service.ts'

@Resolver(() => PairImportReport)
export class PairImportResolver {
  @Authorized('agreement.change')
  @Query(() => PairImportReport, {
    description:
      'What importing a file of pairs would do: every line, and every problem with it. Nothing is saved. Refused as a whole: no CSV, no pair, or more than 5,000.',
  })
  previewPairImport(
    @Ctx() ctx: Context,
    @Arg('input', () => PairImportInput) input: PairImportInput,
  ): Promise<PairImportReport> {
    return previewPairImport(ctx, input)
  }

  @Authorized('agreement.change')
  @Mutation(() => PairImportReport, {
    description:
      'Imports a file of pairs; the same file again adds nothing. With ALL_OR_NOTHING and any problem nothing is saved, and the report says which. Refused: as the preview; group.name-taken, group.limit-reached, NOT_FOUND (the group).',
  })
  importPairs(
    @Ctx() ctx: Context,
    @Arg('input', () => PairImportInput) input: PairImportInput,
  ): Promise<PairImportReport> {
    return importPairs(ctx, input)
  }

  @Authorized('agreement.read')
  @Query(() => PairImportReport, { nullable: true, description: 'What an import that was saved did.' })
  pairImport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the import.' }) id: string,
  ): Promise<PairImportReport | null> {
    return findPairImport(ctx, parseId(id))
  }

  @FieldResolver(() => [PairImportLine])
  lines(@Root() { lines }: PairImportReport): PairImportLine[] {
    return inTurns(lines)
  }

  @FieldResolver(() => [ImportProblem])
  problems(@Root() { problems }: PairImportReport): ImportProblem[] {
    return inTurns(problems)
  }
}
