import { useToast } from '@nuxt/ui/composables/useToast'
import { useClientHandle } from '@urql/vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { rejectionOf } from '../lib/rejection.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { DeleteAgreements } from './agreement.graphql.ts'

/** Deletes an agreement after asking; true when it is gone. */
export function useAgreementDelete(): (agreement: { id: string; name: string }) => Promise<boolean> {
  const { t } = useWords()
  const { sentence } = useRejectionWords()
  const { client } = useClientHandle()
  const confirm = useConfirm()
  const toast = useToast()

  return async ({ id, name }) => {
    const question = {
      title: t('agreement.delete-title', { name }),
      text: t('agreement.delete-text'),
      confirm: t('agreement.delete'),
      cancel: t('common.cancel'),
    }
    if (!(await confirm(question))) return false
    const { error } = await client.mutation(DeleteAgreements, { ids: [id] }, changed)
    if (error) {
      const description = sentence(rejectionOf(error))
      toast.add({ title: t('agreement.not-deleted', { name }), description, color: 'error' })
      return false
    }
    toast.add({ title: t('agreement.deleted-toast', { name }), color: 'success' })
    return true
  }
}

const changed = { additionalTypenames: ['Agreement', 'LicenseGroup'] }
