import type { AgreementSortField } from '@entitle/schema/agreement/agreement.values'
import { type UrlParameter, urlId, urlNumber, urlText } from '@entitle/schema/shared/url-parameter.rules'
import type { TableSort } from '../ui/table.ts'

type TrashSort = TableSort<Extract<AgreementSortField, 'NAME' | 'DELETED_AT'>>

const written = { deletedAt: 'DELETED_AT', name: 'NAME' } as const

const sort: UrlParameter<TrashSort> = {
  absent: { field: 'DELETED_AT', direction: 'DESC' },
  read: (text) => {
    const field = written[text.replace(/^-/, '') as keyof typeof written]
    return field && { field, direction: text.startsWith('-') ? 'DESC' : 'ASC' }
  },
  write: ({ field, direction }) => `${direction === 'DESC' ? '-' : ''}${field === 'NAME' ? 'name' : 'deletedAt'}`,
}

/** What the list of deleted agreements shows, as its address says it (docs/urls.md). */
export const trashAddress = { q: urlText(), deletion: urlId(), sort, page: urlNumber(1) }
