import type { RegisterLinesArgs, RegisterProblemsArgs } from '@entitle/schema/register/register.inputs'
import type {
  RegisterLine,
  RegisterReport,
  UnknownProductTitle,
  UnknownPublisher,
} from '@entitle/schema/register/register-report'
import type { ImportProblem } from '@entitle/schema/shared/import-problem'
import type { SliceArgs } from '@entitle/schema/shared/slice-args'

/** A line as it is told, with all that is wrong with it. */
export interface AccountLine extends RegisterLine {
  problems: ImportProblem[]
}

/** What an import comes to, with a way to the parts that are too many to tell at once. */
export interface RegisterAccount extends RegisterReport {
  linesOf(args: RegisterLinesArgs): Promise<AccountLine[]>
  problemsOf(args: RegisterProblemsArgs): Promise<ImportProblem[]>
  unknownPublishersOf(args: SliceArgs): UnknownPublisher[]
  unknownProductTitlesOf(args: SliceArgs): Promise<UnknownProductTitle[]>
  annotated(): Promise<string>
}
