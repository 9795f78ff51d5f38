import type { OperationKind, OperationStatus } from '@entitle/schema/operation/operation.values'

const kindWords = {
  'operation.kind.REGISTER_IMPORT': 'Register import',
  'operation.kind.CATALOG_IMPORT': 'Catalog import',
} as const satisfies Record<`operation.kind.${OperationKind}`, string>

const statusWords = {
  'operation.status.QUEUED': 'Waiting',
  'operation.status.RUNNING': 'Running',
  'operation.status.SUCCEEDED': 'Done',
  'operation.status.PARTIAL': 'Done, with failures',
  'operation.status.FAILED': 'Failed',
  'operation.status.CANCELLED': 'Cancelled',
} as const satisfies Record<`operation.status.${OperationStatus}`, string>

/** Why a part of an operation failed, by the rule it broke; where and what exactly, the server says. */
const problemWords = {
  'operation.problem.text.required': 'A value is missing',
  'operation.problem.text.too-long': 'A value is too long',
  'operation.problem.text.hidden-character': 'A value contains an invisible character',
  'operation.problem.choice.unknown': 'A value is none of those that are possible',
  'operation.problem.list.too-long': 'There are too many values',
  'operation.problem.publisher.name-taken': 'The name is already that of another publisher',
  'operation.problem.product-title.name-taken': 'The name is already that of another product title',
  'operation.problem.catalog-line.too-many-cells': 'The line has more cells than there are columns',
} as const

export const operationWords = {
  ...problemWords,
  ...kindWords,
  ...statusWords,
  'operation.title': 'Operations',
  'operation.one': 'Operation',
  'operation.caption': 'Imports and other long work, newest first',
  'operation.kind': 'Operation',
  'operation.status': 'Status',
  'operation.phase': 'Phase',
  'operation.phase.reading': 'Reading the file',
  'operation.phase.saving': 'Saving',
  'operation.progress': 'Progress',
  'operation.done-of': '{done} of {total}',
  'operation.failures': 'Failures',
  'operation.failed-count': '{count} failure | {count} failures',
  'operation.all-failures': 'Show {count} failure | Show all {count} failures',
  'operation.open': 'Open this operation',
  'operation.line': 'Line {line}',
  'operation.started': 'Started',
  'operation.elapsed': 'Elapsed',
  'operation.not-started': 'Not started yet',
  'operation.subject': 'Where',
  'operation.problem': 'Problem',
  'operation.without-failure': 'Nothing failed. Items processed: {count}.',
  'operation.show-result': 'Show the result',
  'operation.gone': 'There is no such operation',
  'operation.empty': 'Nothing has run yet',
  'operation.empty-text': 'Imports and other long work appear here, with their progress and what failed.',
} as const
