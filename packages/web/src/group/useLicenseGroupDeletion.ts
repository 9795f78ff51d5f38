import { useToast } from '@nuxt/ui/composables/useToast'
import { useMutation } from '@urql/vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { rejectionOf } from '../lib/rejection.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { DeleteLicenseGroup, type LicenseGroupRow } from './group.graphql.ts'

/** Deletes a license group once the person knows how many agreements become unassigned by it. */
export function useLicenseGroupDeletion(): (group: LicenseGroupRow) => Promise<void> {
  const { t } = useWords()
  const { sentence } = useRejectionWords()
  const confirm = useConfirm()
  const toast = useToast()
  const { executeMutation } = useMutation(DeleteLicenseGroup)

  return async ({ id, name, agreementCount: count }) => {
    const text = count === 0 ? t('group.delete-empty') : t('group.delete-text', { count })
    const title = t('group.delete-title', { name })
    if (!(await confirm({ title, text, confirm: t('group.delete'), cancel: t('common.cancel') }))) return
    const { data, error } = await executeMutation({ id }, { additionalTypenames: ['LicenseGroup', 'Agreement'] })
    if (error || !data) {
      toast.add({ title: t('form.not-saved'), description: error && sentence(rejectionOf(error)), color: 'error' })
      return
    }
    // What was moved, not what was expected to be: others work too.
    const moved = data.deleteLicenseGroup.count
    const description = moved > 0 ? t('group.deleted-moved', { count: moved }) : undefined
    toast.add({ title: t('group.deleted-toast', { name }), description, color: 'success' })
  }
}
