import { useToast } from '@nuxt/ui/composables/useToast'
import { useClientHandle } from '@urql/vue'
import { useRouter } from 'vue-router'
import { useWords } from '../lib/i18n/useWords.ts'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { DeleteAgreements, type Selected, changed } from './bulk.graphql.ts'
import { goneOf, sizeOf, withoutGone } from './changed-selection.ts'
import { useAgreementRestore } from './useAgreementRestore.ts'

interface AgreementDelete {
  /** Deletes one agreement at once: it is as quickly undone. True when it is gone. */
  removeOne: (agreement: { id: string; name: string }) => Promise<boolean>
  /** Deletes those selected, once the person has read how many they are; again when that number has changed. */
  removeMany: (selected: Selected) => Promise<boolean>
}

/** Deletes agreements, and offers to take that back. */
export function useAgreementDelete(): AgreementDelete {
  const { t } = useWords()
  const { sentence } = useRejectionWords()
  const { client } = useClientHandle()
  const confirm = useConfirm()
  const toast = useToast()
  const router = useRouter()
  const restore = useAgreementRestore()

  async function remove(selected: Selected, name?: string): Promise<Rejection | null> {
    const { data, error } = await client.mutation(DeleteAgreements, { selection: selected }, changed)
    if (!data) return error ? rejectionOf(error) : { code: 'INTERNAL_SERVER_ERROR', params: {}, violations: [] }
    const { count, deletionId } = data.deleteAgreements
    const button = { color: 'neutral' as const, variant: 'outline' as const }
    const undo = { ...button, label: t('bulk.undo'), onClick: () => void restore({ deletionId }, name) }
    const trash = { ...button, label: t('trash.title'), onClick: () => void router.push('/trash') }
    toast.add({
      title: name === undefined ? t('bulk.deleted', { count }) : t('agreement.deleted-toast', { name }),
      description: t('bulk.deleted-text'),
      color: 'success',
      duration: 10_000,
      actions: [undo, trash],
    })
    return null
  }

  function tellFailure(title: string, rejection: Rejection) {
    toast.add({ title, description: sentence(rejection), color: 'error' })
    return false
  }

  const ask = (count: number, text: string) =>
    confirm({
      title: t('bulk.delete-title', { count }),
      text,
      confirm: t('bulk.delete-count', { count }),
      cancel: t('common.cancel'),
    })

  /** What is left of the selection, if the person still wants that. */
  async function askAgain(selected: Selected, rejection: Rejection): Promise<Selected | null> {
    const left = withoutGone(selected, rejection)
    if (left?.ids?.length) {
      const names = goneOf(rejection).map(({ name }) => name)
      return (await ask(left.ids.length, t('bulk.gone-text', { count: names.length, names: names.join(', ') })))
        ? left
        : null
    }
    const found = Number(rejection.params['found'] ?? 0)
    if (rejection.code !== 'selection.changed' || found === 0) return null
    return (await ask(found, sentence(rejection))) ? { ...selected, expected: found } : null
  }

  return {
    async removeOne({ id, name }) {
      const rejection = await remove({ ids: [id] }, name)
      return rejection ? tellFailure(t('agreement.not-deleted', { name }), rejection) : true
    },
    async removeMany(selected) {
      const count = sizeOf(selected)
      let wanted = (await ask(count, t('bulk.delete-text'))) ? selected : null
      while (wanted) {
        const rejection = await remove(wanted)
        if (!rejection) return true
        const again: Selected | null = await askAgain(wanted, rejection)
        if (!again && rejection.code !== 'selection.changed') return tellFailure(t('form.not-saved'), rejection)
        wanted = again
      }
      return false
    },
  }
}
