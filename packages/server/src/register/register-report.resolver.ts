import { ProductTitle } from '@entitle/schema/catalog/product-title'
import { Publisher } from '@entitle/schema/catalog/publisher'
import {
  LineProblemsArgs,
  RegisterLinesArgs,
  RegisterProblemsArgs,
  SuggestionsArgs,
} from '@entitle/schema/register/register.inputs'
import {
  RegisterLine,
  RegisterReport,
  UnknownProductTitle,
  UnknownPublisher,
} from '@entitle/schema/register/register-report'
import { ImportProblem } from '@entitle/schema/shared/import-problem'
import { SliceArgs } from '@entitle/schema/shared/slice-args'
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { suggestProductTitles, suggestPublishers } from '../catalog/catalog-suggestions.service.ts'
import type { Context } from '../platform/context.ts'
import type { AccountLine, RegisterAccount } from './register-account.ts'

@Resolver(() => RegisterReport)
export class RegisterReportResolver {
  @FieldResolver(() => [RegisterLine], {
    description: 'Its lines, in the order of the file. Of an import that is saved: those that were left out.',
  })
  lines(
    @Root() report: RegisterAccount,
    @Args(() => RegisterLinesArgs) args: RegisterLinesArgs,
  ): Promise<RegisterLine[]> {
    return report.linesOf(args)
  }

  @FieldResolver(() => [ImportProblem], { description: 'What is wrong, in the order of the lines.' })
  problems(
    @Root() report: RegisterAccount,
    @Args(() => RegisterProblemsArgs) args: RegisterProblemsArgs,
  ): Promise<ImportProblem[]> {
    return report.problemsOf(args)
  }

  @FieldResolver(() => [UnknownPublisher], {
    description: 'Names that are no publisher of the catalog, most frequent first.',
  })
  unknownPublishers(@Root() report: RegisterAccount, @Args(() => SliceArgs) args: SliceArgs): UnknownPublisher[] {
    return report.unknownPublishersOf(args)
  }

  @FieldResolver(() => [UnknownProductTitle], {
    description: 'Names that are no product title of their publisher, most frequent first.',
  })
  unknownProductTitles(
    @Root() report: RegisterAccount,
    @Args(() => SliceArgs) args: SliceArgs,
  ): Promise<UnknownProductTitle[]> {
    return report.unknownProductTitlesOf(args)
  }

  @FieldResolver(() => String, {
    description:
      'The lines as CSV with a column `problem` that says what is wrong with each: all lines of the file, or of an import that is saved those that were left out. It can be corrected and uploaded again as it is; no cell of it is taken for a formula.',
  })
  annotatedCsv(@Root() report: RegisterAccount): Promise<string> {
    return report.annotated()
  }
}

@Resolver(() => RegisterLine)
export class RegisterLineResolver {
  @FieldResolver(() => [ImportProblem], { description: 'What is wrong with it.' })
  problems(
    @Root() { problems }: AccountLine,
    @Args(() => LineProblemsArgs) { take }: LineProblemsArgs,
  ): ImportProblem[] {
    return problems.slice(0, take)
  }
}

@Resolver(() => UnknownPublisher)
export class UnknownPublisherResolver {
  @FieldResolver(() => [Publisher], { description: 'Publishers that may be meant, likeliest first.' })
  suggestions(
    @Root() { name }: UnknownPublisher,
    @Ctx() ctx: Context,
    @Args(() => SuggestionsArgs) { take }: SuggestionsArgs,
  ): Promise<Publisher[]> {
    return suggestPublishers(ctx, name, take)
  }
}

@Resolver(() => UnknownProductTitle)
export class UnknownProductTitleResolver {
  @FieldResolver(() => [ProductTitle], { description: 'Titles of the publisher that may be meant, likeliest first.' })
  suggestions(
    @Root() { name, publisher }: UnknownProductTitle,
    @Ctx() ctx: Context,
    @Args(() => SuggestionsArgs) { take }: SuggestionsArgs,
  ): Promise<ProductTitle[]> {
    return suggestProductTitles(ctx, publisher.id, name, take)
  }
}
