import { useToast } from '@nuxt/ui/composables/useToast'
import { useRouter } from 'vue-router'
import { useWords } from '../lib/i18n/useWords.ts'
import type { MergeRow } from './care.graphql.ts'
import { useMergeUndo } from './useMergeUndo.ts'

/** Tells of a merge that was done, with the way back; that stands in the list of merges too, for as long as one likes. */
export function useMergeToast(): (merge: MergeRow) => void {
  const { t } = useWords()
  const toast = useToast()
  const router = useRouter()
  const undo = useMergeUndo()

  return (merge) => {
    const button = { color: 'neutral' as const, variant: 'outline' as const }
    toast.add({
      title: t('catalog.merged-toast', { from: merge.fromName, into: merge.intoName }),
      description: t('catalog.merged-agreements', { count: merge.agreementsMoved }),
      color: 'success',
      duration: 10_000,
      actions: [
        { ...button, label: t('catalog.undo'), onClick: () => void undo(merge) },
        { ...button, label: t('catalog.merges'), onClick: () => void router.push('/catalog/merges') },
      ],
    })
  }
}
