import { useToast } from '@nuxt/ui/composables/useToast'
import { useClientHandle } from '@urql/vue'
import { useRouter } from 'vue-router'
import { useWords } from '../lib/i18n/useWords.ts'
import { reloadShown } from '../lib/reload.ts'
import { type ShortcutActions, useShortcuts } from '../lib/useShortcuts.ts'
import { useViewer } from '../lib/useViewer.ts'
import { leadingPages } from '../palette/pages.ts'

export type ShellDialog = 'palette' | 'help'

/** What the keys mean on every page; a page may give one a meaning of its own. */
export function useShellShortcuts(open: (dialog: ShellDialog) => void): void {
  const { t } = useWords()
  const { mayDo } = useViewer()
  const { client } = useClientHandle()
  const router = useRouter()
  const toast = useToast()

  function reload() {
    reloadShown(client)
    // Where nothing has changed, nothing would show that a key was pressed at all.
    toast.add({ id: 'reloading', title: t('shortcut.reloading'), icon: 'i-lucide-refresh-cw', duration: 2000 })
  }

  const ways: ShortcutActions = Object.fromEntries(
    leadingPages.flatMap(({ keys, path }) => (keys ? [[keys, () => void router.push(path)]] : [])),
  )

  useShortcuts(() => ({
    'Mod+k': () => open('palette'),
    '?': () => open('help'),
    n: mayDo('agreement.change') ? () => void router.push('/agreements/new') : undefined,
    r: reload,
    ...ways,
  }))
}
