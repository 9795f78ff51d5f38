import { Operation } from '@entitle/schema/operation/operation'
import { RegisterFileArgs, RegisterImportInput } from '@entitle/schema/register/register.inputs'
import { RegisterFile } from '@entitle/schema/register/register-file'
import { RegisterReport } from '@entitle/schema/register/register-report'
import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql'
import type { Context } from '../platform/context.ts'
import { parseId } from '../platform/parse-id.ts'
import { findRegisterImport } from './find-register-import.ts'
import { importRegister } from './import-register.ts'
import { previewRegisterImport } from './preview-register-import.ts'
import { surveyRegisterFile } from './survey-register-file.ts'

@Resolver()
export class RegisterResolver {
  @Authorized('agreement.change')
  @Query(() => RegisterFile, {
    description:
      'How an uploaded register is written: what its columns seem to be, and in which order dates are. Refused: upload.gone, or a file that is no register, at `uploadId`.',
  })
  registerFile(@Ctx() ctx: Context, @Args(() => RegisterFileArgs) args: RegisterFileArgs): Promise<RegisterFile> {
    return surveyRegisterFile(ctx, args)
  }

  @Authorized('agreement.change')
  @Query(() => RegisterReport, {
    description:
      'What importing a register would do: every line, and every problem with it. Nothing is saved. Refused: as `registerFile`.',
  })
  previewRegisterImport(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterImportInput) input: RegisterImportInput,
  ): Promise<RegisterReport> {
    return previewRegisterImport(ctx, input)
  }

  @Authorized('agreement.change')
  @Mutation(() => Operation, {
    description:
      'Begins to import a register; the same file again changes nothing. It is saved at once, or not at all; with ALL_OR_NOTHING and any problem it is not, and the operation FAILED. Its `resultUrl` ends with the id for `registerImport`, which says what became of each line. Refused: upload.gone, agreement.no-managed-device, agreement.no-licensable-software.',
  })
  importRegister(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterImportInput) input: RegisterImportInput,
  ): Promise<Operation> {
    return importRegister(ctx, input)
  }

  @Authorized('agreement.change')
  @Query(() => RegisterReport, {
    nullable: true,
    description: 'What an import of a register did; kept also where nothing was saved.',
  })
  registerImport(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the import.' }) id: string,
  ): Promise<RegisterReport | null> {
    return findRegisterImport(ctx, parseId(id))
  }
}
