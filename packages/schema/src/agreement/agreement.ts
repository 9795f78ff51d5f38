import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ProductTitle } from '../catalog/product-title.ts'
import { Publisher } from '../catalog/publisher.ts'
import { LicenseGroup } from '../group/license-group.ts'
import { createdAtDescription, idDescription, versionDescription } from '../shared/descriptions.values.ts'
import { PageOf } from '../shared/page.ts'
import { DateTime, LocalDate } from '../shared/scalars.ts'
import { AgreementKindEnum, AgreementStatusEnum, LicenseMetricEnum, VolumeProgramEnum } from './agreement.enums.ts'
import type { VolumeProgram } from './agreement-pair.values.ts'
import type { AgreementKind, AgreementStatus, LicenseMetric } from './agreement.values.ts'

@ObjectType({
  simpleResolvers: true,
  description: 'A contract under which licenses were bought. Deleting it here does not cancel the contract.',
})
export class Agreement {
  @Field(() => ID, { description: idDescription })
  id: number

  @Field(() => Int, { description: versionDescription })
  version: number

  @Field(() => AgreementKindEnum)
  kind: AgreementKind

  @Field(() => String, { description: 'Unique among the agreements that are not deleted, whatever the case.' })
  name: string

  @Field(() => AgreementStatusEnum, { description: 'Where today stands between its dates.' })
  status: AgreementStatus

  @Field(() => LicenseGroup, { nullable: true, description: 'Null: Unassigned Agreements.' })
  group: LicenseGroup | null

  @Field(() => Publisher, { nullable: true, description: 'Of volume licensing agreements always Microsoft.' })
  publisher: Publisher | null

  @Field(() => ProductTitle, {
    nullable: true,
    description: 'Null for volume licensing agreements: show "Not available".',
  })
  productTitle: ProductTitle | null

  @Field(() => Int, { nullable: true, description: 'How many licenses; null for volume licensing agreements.' })
  licenseCount: number | null

  @Field(() => LicenseMetricEnum)
  metric: LicenseMetric

  @Field(() => LocalDate, { nullable: true, description: 'The first day; null: it always held.' })
  startDate: string | null

  @Field(() => LocalDate, { nullable: true, description: 'The last day, included; null: it does not end.' })
  endDate: string | null

  @Field(() => LocalDate, { nullable: true, description: 'By when to give notice or renew.' })
  noticeDate: string | null

  @Field(() => String, {
    nullable: true,
    description: "The caller's own key of it, unique among the agreements that are not deleted.",
  })
  externalReference: string | null

  @Field(() => VolumeProgramEnum, { nullable: true, description: 'Null for agreements for other software.' })
  program: VolumeProgram | null

  @Field(() => DateTime, { description: createdAtDescription })
  createdAt: Date

  @Field(() => DateTime, { description: 'When it was last changed.' })
  updatedAt: Date

  @Field(() => DateTime, { nullable: true, description: 'When it was deleted; null: it was not.' })
  deletedAt: Date | null
}

@ObjectType({ simpleResolvers: true, description: 'A part of the list of agreements.' })
export class AgreementPage extends PageOf(Agreement) {}
