import type { AgreementKind, AgreementStatus, LicenseMetric } from '@entitle/schema/agreement/agreement.values'
import { purchaseWords } from './purchase.words.en.ts'
import { bulkWords } from './bulk.words.en.ts'
import { historyWords } from './history.words.en.ts'
import { volumeWords } from './volume.words.en.ts'

const kindWords = {
  'agreement.kind.VOLUME_LICENSING': 'Volume licensing',
  'agreement.kind.OTHER_SOFTWARE': 'Other software',
} as const satisfies Record<`agreement.kind.${AgreementKind}`, string>

const statusWords = {
  'agreement.status.NOT_STARTED': 'Not started',
  'agreement.status.ACTIVE': 'Active',
  'agreement.status.EXPIRING_SOON': 'Expiring soon',
  'agreement.status.EXPIRED': 'Expired',
} as const satisfies Record<`agreement.status.${AgreementStatus}`, string>

const metricWords = {
  'agreement.metric.PER_DEVICE': 'Per device',
  'agreement.metric.PER_USER': 'Per user',
  'agreement.metric.SITE': 'Site',
  'agreement.metric.NOT_COUNTED': 'Not counted',
} as const satisfies Record<`agreement.metric.${LicenseMetric}`, string>

const metricTexts = {
  'agreement.metric-text.PER_DEVICE': 'Compared with the devices that have the software.',
  'agreement.metric-text.PER_USER': 'Shown, but not compared with devices.',
  'agreement.metric-text.SITE': 'Unlimited: never short.',
  'agreement.metric-text.NOT_COUNTED': 'Shown, but not compared with anything.',
} as const satisfies Record<`agreement.metric-text.${LicenseMetric}`, string>

const listWords = {
  'agreement.all': 'All agreements',
  'agreement.caption': 'License agreements',
  'agreement.search': 'Name, number, publisher, title',
  'agreement.count': '{count} agreement | {count} agreements',
  'agreement.column.name': 'Name',
  'agreement.column.kind': 'Type',
  'agreement.column.publisher': 'Publisher',
  'agreement.column.productTitle': 'Product title',
  'agreement.column.group': 'Group',
  'agreement.column.licenseCount': 'Licenses',
  'agreement.column.startDate': 'Start',
  'agreement.column.endDate': 'End',
  'agreement.column.status': 'Status',
  'agreement.column.noticeDate': 'Notice date',
  'agreement.column.metric': 'Metric',
  'agreement.column.program': 'Licensing programme',
  'agreement.column.pairCount': 'Pairs',
  'agreement.column.externalReference': 'External reference',
  'agreement.column.createdAt': 'Added',
  'agreement.column.updatedAt': 'Last changed',
  'agreement.columns': 'Columns',
  'agreement.columns-usual': 'Back to the usual columns',
  'agreement.column-earlier': 'Move {name} forward',
  'agreement.column-later': 'Move {name} back',
  'agreement.column-moved': '{name}: {place} of {count}',
  'agreement.pinned': 'Columns that stay at the left',
  'agreement.compact': 'Compact rows',
  'agreement.sort': 'Sort',
  'agreement.direction.ASC': 'Ascending',
  'agreement.direction.DESC': 'Descending',
  'agreement.unassigned': 'Unassigned Agreements',
  'agreement.unlimited': 'Unlimited',
  'agreement.no-start': 'No start date',
  'agreement.no-end': 'No end date',
  'agreement.no-notice': 'No notice date',
  'agreement.no-reference': 'No reference',
  'agreement.actions-of': 'Actions for {name}',
  'agreement.more-filters': 'Filters',
  'agreement.kind-any': 'Any',
  'agreement.no-product-title': 'Product title not available',
  'agreement.filter-name': 'Name contains',
  'agreement.filter-date.endsAfter': 'Ends after',
  'agreement.filter-date.endsBefore': 'Ends before',
  'agreement.filter-date.noticeAfter': 'Notice date after',
  'agreement.filter-date.noticeBefore': 'Notice date before',
  'agreement.filters': 'Filters in use',
  'agreement.filter': '{name}:',
  'agreement.filter-remove': 'Remove the filter {name}: {value}',
  'agreement.group-gone': 'A group that no longer exists',
  'agreement.publisher-gone': 'A publisher that no longer exists',
  'agreement.title-gone': 'A product title that no longer exists',
  'agreement.no-match': 'No agreement matches',
  'agreement.none': 'No agreement yet',
  'agreement.none-text':
    'An agreement says which software was bought from whom, how many licenses of it, and until when.',
  'agreement.none-for-readers': 'License managers and administrators add them. They will appear here.',
} as const

const obstacleWords = {
  'agreement.obstacle.no-device': 'Agreements for other software wait for a first device',
  'agreement.obstacle.no-device-text':
    'They are compared with what is installed, so they can be added once a managed device has reported its software. Enrolling one takes a minute.',
  'agreement.obstacle.no-software': 'Agreements for other software wait for a first software report',
  'agreement.obstacle.no-software-text':
    'A device is managed, but none has reported software that may need a license. Let one send its full report, then come back.',
  'agreement.obstacle.enrol': 'How to enrol a device',
  'agreement.obstacle.devices': 'See the devices',
  'agreement.obstacle.lift': 'Lift this condition in the settings',
} as const

const formWords = {
  'agreement.add': 'Add agreements',
  'agreement.add-other': 'Add an agreement for other software',
  'agreement.edit': 'Edit agreement',
  'agreement.section.software': 'Software',
  'agreement.section.terms': 'Licenses and dates',
  'agreement.section.details': 'Details',
  'agreement.name': 'Agreement name',
  'agreement.name-taken': 'There is an agreement of that name already.',
  'agreement.open': 'Open {name}',
  'agreement.publisher': 'Publisher',
  'agreement.publisher-help': 'Type any part of its name.',
  'agreement.product-title': 'Product title',
  'agreement.product-title-help': 'One of the product titles of this publisher.',
  'agreement.product-title-first': 'Choose the publisher first',
  'agreement.title-cleared': 'The publisher has changed, so the product title was cleared.',
  'agreement.title-of': '{title} ({publisher})',
  'agreement.license-count': 'License count',
  'agreement.metric': 'Metric',
  'agreement.start-date': 'License start date',
  'agreement.end-date': 'License end date',
  'agreement.notice-date': 'Notice date',
  'agreement.dates-help':
    'Dates are optional: without an end date the agreement does not expire. The notice date is the last day to give notice or renew.',
  'agreement.group': 'License group',
  'agreement.details': 'Agreement details',
  'agreement.details-help':
    'Contact, registration keys, anything else. Only license managers and administrators read them.',
  'agreement.characters-of': '{count} of {limit} characters',
  'agreement.external-reference': 'External reference',
  'agreement.external-reference-help': 'The key of this agreement in another system, if it has one there.',
  'agreement.save-and-next': 'Save and add another',
  'agreement.added': '{name} has been added',
  'agreement.added-so-far':
    '{count} agreement added. Publisher and license group are kept for the next one. | {count} agreements added. Publisher and license group are kept for the next one.',
  'agreement.show': 'Show it',
  'agreement.saved': '{name} has been saved',
  'agreement.readers-only': 'Agreements are changed by license managers',
} as const

const mergeWords = {
  'agreement.changed-meanwhile': 'Somebody else has changed this agreement meanwhile',
  'agreement.choose-one': 'You both changed the same. Choose what is to be saved:',
  'agreement.keep-mine': 'Keep mine',
  'agreement.take-theirs': 'Take theirs',
  'agreement.taken-over': 'Changed by them only, and taken over below:',
  'agreement.save-merged': 'Save with these choices',
} as const

const pageWords = {
  'agreement.one': 'Agreement',
  'agreement.section.dates': 'Dates',
  'agreement.details-hidden':
    'Only license managers and administrators read the details: they may hold registration keys.',
  'agreement.details-none': 'No details were entered.',
  'agreement.created': 'Added {when}',
  'agreement.updated': 'last changed {when}',
  'agreement.delete': 'Delete',
  'agreement.delete-text':
    'It disappears from Entitle and no longer counts. The contract with the vendor is not cancelled: that remains to be done with the vendor.',
  'agreement.deleted-toast': '{name} has been deleted',
  'agreement.not-deleted': '{name} was not deleted',
  'agreement.is-deleted': 'This agreement was deleted {when}',
  'agreement.gone': 'There is no such agreement',
  'agreement.gone-text': 'It has been deleted, or the link to it is incomplete.',
  'agreement.to-list': 'Go to all agreements',
} as const

export const agreementWords = {
  ...kindWords,
  ...statusWords,
  ...metricWords,
  ...metricTexts,
  ...listWords,
  ...obstacleWords,
  ...formWords,
  ...mergeWords,
  ...pageWords,
  ...purchaseWords,
  ...volumeWords,
  ...bulkWords,
  ...historyWords,
} as const
