import { enumOf } from '../shared/enum-of.ts'
import { pairStatuses, volumePrograms } from './agreement-pair.values.ts'
import {
  agreementKinds,
  agreementSortFields,
  agreementStatuses,
  expiringSoonDays,
  licenseMetrics,
} from './agreement.values.ts'

export const AgreementKindEnum = enumOf('AgreementKind', agreementKinds, 'What sort of contract an agreement is.', {
  VOLUME_LICENSING: 'A Microsoft volume licensing agreement, known by its agreement number pairs.',
  OTHER_SOFTWARE: 'Any other: a publisher, a product title and a license count.',
})

export const AgreementStatusEnum = enumOf(
  'AgreementStatus',
  agreementStatuses,
  'Where today stands between the dates.',
  {
    NOT_STARTED: 'Its start date is still to come.',
    ACTIVE: 'It holds; without an end date it always does.',
    EXPIRING_SOON: `It holds, and ends within ${expiringSoonDays} days.`,
    EXPIRED: 'Its end date is past.',
  },
)

export const LicenseMetricEnum = enumOf('LicenseMetric', licenseMetrics, 'What one license of an agreement is for.', {
  PER_DEVICE: 'One device.',
  PER_USER: 'One person: shown, not compared with devices.',
  SITE: 'Everybody: unlimited, never short.',
  NOT_COUNTED: 'Nothing that can be counted: shown, not compared with devices.',
})

export const VolumeProgramEnum = enumOf(
  'VolumeProgram',
  volumePrograms,
  'The Microsoft volume licensing programme of an agreement: it says what the two numbers of a pair are.',
  {
    OPEN_VALUE: 'Agreement number, and the same number repeated.',
    OPEN: 'Authorization number and license number.',
    SELECT_ENTERPRISE: 'Agreement number and enrollment number.',
  },
)

export const PairStatusEnum = enumOf('PairStatus', pairStatuses, 'What the licensing service says of a pair.', {
  PENDING: 'It has not been asked yet.',
  VALID: 'It knows the pair.',
  MISMATCHED: 'It knows the numbers, but not together.',
  NOT_FOUND: 'It does not know the first number.',
  NO_PERMISSION: 'It may not tell us about this pair.',
  EXPIRED: 'It knows the pair, and its agreement has ended.',
  SERVICE_ERROR: 'It could not answer; what it said before stays.',
})

export const AgreementSortFieldEnum = enumOf(
  'AgreementSortField',
  agreementSortFields,
  'What a list of agreements is sorted by; equal ones follow in the order of ids. What is missing sorts as smallest.',
  {
    NAME: 'Name, without regard to case and accents.',
    KIND: 'Volume licensing before other software.',
    STATUS: 'Not started, active, expiring soon, expired.',
    GROUP: 'Name of the license group; unassigned ones as smallest.',
    PUBLISHER: 'Name of the publisher.',
    PRODUCT_TITLE: 'Name of the product title; "Not available" as smallest.',
    LICENSE_COUNT: 'Number of licenses.',
    START_DATE: 'First day.',
    END_DATE: 'Last day.',
    CREATED_AT: 'When it was added.',
    DELETED_AT: 'When it was deleted; those that are not as smallest.',
  },
)
