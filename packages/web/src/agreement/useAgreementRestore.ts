import { useToast } from '@nuxt/ui/composables/useToast'
import { useClientHandle } from '@urql/vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { rejectionOf } from '../lib/rejection.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { RestoreAgreements, type Restored, changed } from './bulk.graphql.ts'
import { useRestoreRefused } from './useRestoreRefused.ts'

/** Takes back that agreements were deleted: all of them or none, and then it says what stands in the way. */
export function useAgreementRestore(): (wanted: Restored, name?: string) => Promise<boolean> {
  const { t } = useWords()
  const { sentence } = useRejectionWords()
  const { client } = useClientHandle()
  const confirm = useConfirm()
  const toast = useToast()
  const showRefused = useRestoreRefused()

  return async function restore(wanted, name): Promise<boolean> {
    const { data, error } = await client.mutation(RestoreAgreements, wanted, changed)
    if (data) {
      const { count } = data.restoreAgreements
      const title = name === undefined ? t('trash.restored', { count }) : t('trash.restored-one', { name })
      toast.add({ title, color: 'success' })
      return true
    }
    const rejection = error ? rejectionOf(error) : null
    const found = Number(rejection?.params['found'] ?? 0)
    if (rejection?.code === 'agreement.restore-refused') await showRefused(rejection)
    else if (rejection?.code === 'selection.changed' && found > 0) {
      const question = { title: t('trash.restore-count', { count: found }), text: sentence(rejection) }
      const answers = { confirm: t('trash.restore-count', { count: found }), cancel: t('common.cancel') }
      const again = await confirm({ ...question, ...answers, color: 'primary' })
      return again && restore({ ...wanted, expected: found }, name)
    } else
      toast.add({ title: t('trash.not-restored'), description: rejection ? sentence(rejection) : '', color: 'error' })
    return false
  }
}
