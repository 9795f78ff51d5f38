import { useToast } from '@nuxt/ui/composables/useToast'
import { useClientHandle } from '@urql/vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { rejectionOf } from '../lib/rejection.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import { type MergeRow, touchedByMerges, UndoCatalogMerge } from './care.graphql.ts'

/** Undoes a merge, and says what came of it: also what stands in its way. */
export function useMergeUndo(): (merge: Pick<MergeRow, 'id' | 'fromName'>) => Promise<boolean> {
  const { t } = useWords()
  const { sentence } = useRejectionWords()
  const { client } = useClientHandle()
  const toast = useToast()

  return async ({ id, fromName: name }) => {
    const { data, error } = await client.mutation(UndoCatalogMerge, { id }, { additionalTypenames: touchedByMerges })
    if (!data) {
      const description = error && sentence(rejectionOf(error))
      toast.add({ title: t('catalog.not-undone', { name }), description, color: 'error', duration: 10_000 })
      return false
    }
    const count = data.undone.agreementsElsewhere ?? 0
    const description = count > 0 ? t('catalog.undone-elsewhere', { count }) : undefined
    toast.add({ title: t('catalog.undone-toast', { name }), description, color: 'success' })
    return true
  }
}
