import { useToast } from '@nuxt/ui/composables/useToast'
import { useClientHandle } from '@urql/vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { rejectionOf } from '../lib/rejection.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { type CatalogRequestRow, DeclineCatalogRequest } from './catalog-request.graphql.ts'

/** Declines a request to the catalog, after a question: it cannot be taken back. */
export function useDecline(): (request: CatalogRequestRow) => Promise<void> {
  const { t } = useWords()
  const { sentence } = useRejectionWords()
  const { client } = useClientHandle()
  const confirm = useConfirm()
  const toast = useToast()

  return async ({ id, productTitle, publisherName, requestedBy }) => {
    const name = productTitle ?? publisherName
    const sure = await confirm({
      title: t('catalog.decline-title', { name }),
      text: t('catalog.decline-text', { name: requestedBy }),
      confirm: t('catalog.request-decline'),
      cancel: t('common.cancel'),
    })
    if (!sure) return
    const { error } = await client.mutation(DeclineCatalogRequest, { id }, { additionalTypenames: ['CatalogRequest'] })
    if (error) toast.add({ title: t('form.not-saved'), description: sentence(rejectionOf(error)), color: 'error' })
    else toast.add({ title: t('catalog.declined-toast', { name }), color: 'success' })
  }
}
