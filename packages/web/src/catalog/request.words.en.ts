import type { CatalogRequestStatus } from '@entitle/schema/catalog/catalog-request.values'

const statusWords = {
  'catalog.request-status.OPEN': 'Open',
  'catalog.request-status.ADDED': 'Added',
  'catalog.request-status.DECLINED': 'Declined',
  'catalog.request-status.ALL': 'All requests',
  'catalog.no-requests.OPEN': 'No request is open',
  'catalog.no-requests.ADDED': 'No request has led to an entry yet',
  'catalog.no-requests.DECLINED': 'No request has been declined',
} as const satisfies Record<
  `catalog.request-status.${CatalogRequestStatus | 'ALL'}` | `catalog.no-requests.${CatalogRequestStatus}`,
  string
>

/** Words of the requests for what the catalog lacks. */
export const requestWords = {
  ...statusWords,
  'catalog.requests': 'Requests',
  'catalog.requests-open': '{count} open | {count} open',
  'catalog.requests-caption': 'Requested publishers and product titles, newest first',
  'catalog.request-status': 'Status',
  'catalog.request-count': '{count} request | {count} requests',
  'catalog.wanted': 'Requested',
  'catalog.wanted-publisher': 'Publisher',
  'catalog.wanted-title': 'Product title',
  'catalog.requested-by': 'Requested by',
  'catalog.actions-of': 'Actions for {name}',
  'catalog.no-requests': 'Nothing has been requested yet',
  'catalog.no-requests-text':
    'Who misses a publisher or a product title asks for it here, or while an agreement is added.',
  'catalog.all-requests': 'Show all requests',
  'catalog.request': 'Request an entry',
  'catalog.request-title': 'Request product title',
  'catalog.request-named': 'Request “{name}”',
  'catalog.request-text': 'An administrator adds it to the catalog or declines. The answer shows among the requests.',
  'catalog.request-title-help': 'Leave it empty if the publisher itself is missing.',
  'catalog.request-send': 'Send the request',
  'catalog.requested-toast': '{name} requested',
  'catalog.request-add': 'Add it',
  'catalog.request-decline': 'Decline',
  'catalog.decline-title': 'Decline the request for {name}?',
  'catalog.decline-text': '{name} sees it among the requests. It can be requested again.',
  'catalog.declined-toast': 'Request for {name} declined',
  'catalog.publisher-first': 'The catalog lacks the publisher too. Add it first; then follows {title}.',
} as const
