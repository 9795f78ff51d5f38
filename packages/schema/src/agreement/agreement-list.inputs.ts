import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'
import { GroupChoiceInput } from '../group/license-group.inputs.ts'
import { RuledBy } from '../shared/ruled-by.ts'
import { DateTime, LocalDate } from '../shared/scalars.ts'
import { SortDirectionEnum } from '../shared/sort-direction.ts'
import type { SortDirection } from '../shared/sort-direction.values.ts'
import {
  AgreementKindEnum,
  AgreementSortFieldEnum,
  AgreementStatusEnum,
  PairStatusEnum,
  VolumeProgramEnum,
} from './agreement.enums.ts'
import {
  agreementFilterRules,
  agreementSelectionRules,
  deleteAgreementsRules,
  moveAgreementsRules,
  restoreAgreementsRules,
  selectionLimit,
} from './agreement-list.rules.ts'
import type { PairStatus, VolumeProgram } from './agreement-pair.values.ts'
import {
  type AgreementKind,
  type AgreementSortField,
  type AgreementStatus,
  recentlyDeletedDays,
} from './agreement.values.ts'

@RuledBy(agreementFilterRules)
@InputType({ description: 'Which agreements are wanted: those that meet every condition given.' })
export class AgreementFilter {
  @Field(() => String, { nullable: true, description: 'The name contains this, whatever the case and the accents.' })
  search?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'The name, a number of a pair, the publisher or the product title contains this, whatever the case and the accents.',
  })
  anywhere?: string | null

  @Field(() => AgreementKindEnum, { nullable: true })
  kind?: AgreementKind | null

  @Field(() => [AgreementStatusEnum], { nullable: true, description: 'Any of these; of an empty list, none.' })
  status?: AgreementStatus[] | null

  @Field(() => [ID], { nullable: true, description: 'In any of these license groups; of an empty list, none.' })
  groupIds?: string[] | null

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: those in Unassigned Agreements, alone or beside the ones of `groupIds`. False: no unassigned ones.',
  })
  unassigned?: boolean | null

  @Field(() => ID, { nullable: true, description: 'Of this publisher.' })
  publisherId?: string | null

  @Field(() => ID, { nullable: true, description: 'For this product title.' })
  productTitleId?: string | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: those whose product title is shown as "Not available". True: the others.',
  })
  productTitleAvailable?: boolean | null

  @Field(() => [VolumeProgramEnum], {
    nullable: true,
    description: 'Of any of these programmes; of an empty list, none.',
  })
  program?: VolumeProgram[] | null

  @Field(() => [PairStatusEnum], {
    nullable: true,
    description: 'With at least one pair of any of these statuses; of an empty list, none.',
  })
  pairStatus?: PairStatus[] | null

  @Field(() => ID, { nullable: true, description: 'With at least one pair that this import of a file added.' })
  pairImportId?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The end date is earlier than this day.' })
  endsBefore?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The end date is later than this day.' })
  endsAfter?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Changed later than this moment.' })
  updatedAfter?: Date | null

  @Field(() => LocalDate, { nullable: true, description: 'The notice date is earlier than this day.' })
  noticeBefore?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The notice date is later than this day.' })
  noticeAfter?: string | null

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: `True: only deleted ones, which are kept for ${recentlyDeletedDays} days.`,
  })
  deleted?: boolean | null

  @Field(() => ID, {
    nullable: true,
    description: 'Deleted by this act: the `deletionId` of its result. Only with `deleted`; of others it finds none.',
  })
  deletionId?: string | null
}

@InputType({ description: 'How a list of agreements is sorted.' })
export class AgreementSort {
  @Field(() => AgreementSortFieldEnum)
  field: AgreementSortField

  @Field(() => SortDirectionEnum, { nullable: true, defaultValue: 'ASC' })
  direction?: SortDirection | null
}

@RuledBy(agreementSelectionRules)
@InputType({
  description: 'Which agreements an act is for: those named by `ids`, or all that meet a filter. Not both.',
})
export class AgreementSelection {
  @Field(() => [ID], { nullable: true, description: `1 to ${selectionLimit} of them; each counts once.` })
  ids?: string[] | null

  @Field(() => AgreementFilter, {
    nullable: true,
    description: 'All that meet it when the act is done, however many; not deleted ones. Needs `expected`.',
  })
  matching?: AgreementFilter | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many agreements the caller has seen. When it is another number now, nothing is done.',
  })
  expected?: number | null
}

@RuledBy(deleteAgreementsRules)
@ArgsType()
export class DeleteAgreementsArgs {
  @Field(() => AgreementSelection)
  selection: AgreementSelection
}

@RuledBy(moveAgreementsRules)
@ArgsType()
export class MoveAgreementsArgs extends DeleteAgreementsArgs {
  @Field(() => GroupChoiceInput, { nullable: true, description: 'Where they go; null: Unassigned Agreements.' })
  group?: GroupChoiceInput | null
}

@RuledBy(restoreAgreementsRules)
@ArgsType()
export class RestoreAgreementsArgs {
  @Field(() => [ID], {
    nullable: true,
    description: `1 to ${selectionLimit} of deleted agreements; each counts once.`,
  })
  ids?: string[] | null

  @Field(() => ID, {
    nullable: true,
    description: 'All that one act deleted and that are deleted still, however many: what its result said.',
  })
  deletionId?: string | null

  @Field(() => AgreementFilter, {
    nullable: true,
    description: 'All deleted ones that meet it, whatever it says of `deleted`. Needs `expected`.',
  })
  matching?: AgreementFilter | null

  @Field(() => Int, {
    nullable: true,
    description: 'How many agreements the caller has seen. When it is another number now, nothing is done.',
  })
  expected?: number | null
}
