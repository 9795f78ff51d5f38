import { useToast } from '@nuxt/ui/composables/useToast'
import { useClientHandle } from '@urql/vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { rejectionOf } from '../lib/rejection.ts'
import { useRejectionWords } from '../lib/useRejectionWords.ts'
import { useConfirm } from '../ui/useConfirm.ts'
import { DeleteSavedView, SaveView, type SavedView, changesViews } from './saved-view.graphql.ts'

interface UseViewActs {
  /** Lets a saved view show what is shown now. */
  update: (view: SavedView, address: string) => Promise<void>
  remove: (view: SavedView) => Promise<void>
  copyLink: (address: string) => Promise<void>
}

/** What is done to saved views without a dialog. */
export function useViewActs(): UseViewActs {
  const { t } = useWords()
  const { sentence } = useRejectionWords()
  const { client } = useClientHandle()
  const confirm = useConfirm()
  const toast = useToast()

  const tell = (title: string, error: Parameters<typeof rejectionOf>[0] | undefined) => {
    if (error) toast.add({ title: t('form.not-saved'), description: sentence(rejectionOf(error)), color: 'error' })
    else toast.add({ title, color: 'success' })
  }

  async function update({ id, version, name, shared }: SavedView, address: string) {
    const { error } = await client.mutation(SaveView, { id, version, name, address, shared }, changesViews)
    tell(t('view.saved-toast', { name }), error)
  }

  // Undone by saving it again: it holds nothing but its name and address. The address still shows it meanwhile.
  async function restore({ name, address, shared }: SavedView) {
    const { error } = await client.mutation(SaveView, { name, address, shared }, changesViews)
    tell(t('view.restored-toast', { name }), error)
  }

  async function remove(view: SavedView) {
    const { id, name, mine, owner } = view
    const question = {
      title: t('view.delete-title', { name }),
      text: t('view.delete-of-others', { owner }),
      confirm: t('view.delete'),
      cancel: t('common.cancel'),
    }
    // What others keep cannot be given back to them.
    if (!mine && !(await confirm(question))) return
    const { error } = await client.mutation(DeleteSavedView, { id }, changesViews)
    if (error) return tell('', error)
    const undo = {
      label: t('view.undo'),
      color: 'neutral' as const,
      variant: 'outline' as const,
      onClick: () => void restore(view),
    }
    toast.add({ title: t('view.deleted-toast', { name }), color: 'success', ...(mine && { actions: [undo] }) })
  }

  // Browsers keep the clipboard from pages that came over plain HTTP from another machine.
  async function copyLink(address: string) {
    try {
      await navigator.clipboard.writeText(new URL(`agreements${address && `?${address}`}`, document.baseURI).href)
      toast.add({ title: t('view.link-copied'), color: 'success' })
    } catch {
      toast.add({ title: t('view.link-not-copied'), color: 'warning' })
    }
  }

  return { update, remove, copyLink }
}
