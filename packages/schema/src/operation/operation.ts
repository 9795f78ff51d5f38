import { Field, ID, Int, ObjectType } from 'type-graphql'
import { idDescription } from '../shared/descriptions.values.ts'
import { enumOf } from '../shared/enum-of.ts'
import { PageOf } from '../shared/page.ts'
import { DateTime } from '../shared/scalars.ts'
import { type OperationKind, operationKinds, type OperationStatus, operationStatuses } from './operation.values.ts'

const OperationKindEnum = enumOf('OperationKind', operationKinds, 'What a long work does.', {
  CATALOG_IMPORT: 'Adds the publishers and product titles of a file to the catalog.',
  REGISTER_IMPORT: 'Adds and changes agreements for other software as a register says.',
})

const OperationStatusEnum = enumOf('OperationStatus', operationStatuses, 'How far a long work is.', {
  QUEUED: 'Waits for its turn.',
  RUNNING: 'Under way.',
  SUCCEEDED: 'All of it is done.',
  PARTIAL: 'Done, but for the parts listed in `failures`.',
  FAILED: 'Ended without its result; `failures` says why.',
  CANCELLED: 'Ended because somebody asked for it.',
})

@ObjectType({
  simpleResolvers: true,
  description:
    'Long work that goes on after the request that asked for it. It survives a restart of the server; follow it by the subscription `operationChanged`.',
})
export class Operation {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => OperationKindEnum)
  kind: OperationKind

  @Field(() => OperationStatusEnum)
  status: OperationStatus

  @Field(() => String, {
    description: 'What it does just now: a key such as `reading` or `saving`; empty while queued.',
  })
  phase: string

  @Field(() => Int, { description: 'How many of `total` are done.' })
  done: number

  @Field(() => Int, { nullable: true, description: 'How many there are to do; null as long as nobody knows.' })
  total: number | null

  @Field(() => DateTime, { nullable: true, description: 'When it began; null while it waits.' })
  startedAt: Date | null

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null until then.' })
  finishedAt: Date | null

  @Field(() => String, { nullable: true, description: 'The page that shows what came of it.' })
  resultUrl: string | null

  @Field(() => Int, { description: 'How many parts of it failed.' })
  failureCount: number
}

@ObjectType({ simpleResolvers: true, description: 'A part of a long work that failed.' })
export class OperationFailure {
  @Field(() => String, { description: 'What failed: `line 12`, or the name of a thing.' })
  subject: string

  @Field(() => String, { description: 'Why: a rule key or an error code.' })
  code: string

  @Field(() => String, { description: 'The same in an English sentence, with the value found.' })
  message: string
}

@ObjectType({ simpleResolvers: true, description: 'A part of the list of operations, newest first.' })
export class OperationPage extends PageOf(Operation) {}
