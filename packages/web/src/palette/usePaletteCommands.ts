import type { Permission } from '@entitle/schema/auth/permission.rules'
import { type ComputedRef, computed, nextTick } from 'vue'
import { useRouter } from 'vue-router'
import { useWords } from '../lib/i18n/useWords.ts'
import { languageNames, languages } from '../lib/i18n/words.ts'
import type { PlainWordKey } from '../lib/i18n/words.ts'
import type { ShortcutKeys } from '../lib/shortcut-table.ts'
import { performShortcut } from '../lib/useShortcuts.ts'
import { themes, useTheme } from '../lib/useTheme.ts'
import { useViewer } from '../lib/useViewer.ts'
import { leadingPages } from './pages.ts'
import type { PaletteItem } from './palette-item.ts'

interface PageAct {
  path: string
  label: PlainWordKey
  icon: string
  needs: Permission
  /** What to press there, for what a page does in a dialog of its own. */
  press?: ShortcutKeys
}

const pageActs: readonly PageAct[] = [
  { path: '/agreements/new/other', label: 'agreement.add-other', icon: 'i-lucide-plus', needs: 'agreement.change' },
  { path: '/agreements/new/volume', label: 'agreement.add-volume', icon: 'i-lucide-plus', needs: 'agreement.change' },
  { path: '/agreements/new/volume/csv', label: 'palette.upload', icon: 'i-lucide-upload', needs: 'agreement.change' },
  { path: '/agreements/import', label: 'palette.import', icon: 'i-lucide-upload', needs: 'agreement.change' },
  { path: '/groups', label: 'group.create', icon: 'i-lucide-folder-plus', needs: 'group.change', press: 'n' },
  { path: '/catalog/requests', label: 'palette.request', icon: 'i-lucide-inbox', needs: 'catalog.request', press: 'n' },
  { path: '/catalog/import', label: 'catalog.import', icon: 'i-lucide-upload', needs: 'catalog.change' },
]

const themeIcons = { light: 'i-lucide-sun', dark: 'i-lucide-moon', system: 'i-lucide-monitor' }

export interface PaletteCommands {
  pages: ComputedRef<PaletteItem[]>
  actions: ComputedRef<PaletteItem[]>
}

/** The pages there are and what can be done: only what the viewer's role may, and no agreements while they are hidden. */
export function usePaletteCommands(workspace: () => boolean): PaletteCommands {
  const { t, language, speak } = useWords()
  const { mayDo } = useViewer()
  const router = useRouter()
  const theme = useTheme()

  function isOpen(path: string): boolean {
    const { meta } = router.resolve(path)
    return workspace() || !meta.needsWorkspace
  }

  async function pressThere(path: string, keys: ShortcutKeys) {
    await router.push(path)
    await nextTick()
    performShortcut(keys)
  }

  const pages = computed(() =>
    leadingPages
      .filter(({ path }) => isOpen(path))
      .map(({ path, label, inner: _, ...page }): PaletteItem => ({
        ...page,
        id: `page.${path}`,
        label: t(label),
        to: path,
      })),
  )

  const doings = computed(() =>
    pageActs
      .filter(({ path, needs }) => mayDo(needs) && isOpen(path))
      .map(({ path, label, icon, press }): PaletteItem => {
        const item = { id: `do.${label}`, label: t(label), icon }
        return press ? { ...item, act: () => void pressThere(path, press) } : { ...item, to: path }
      }),
  )

  const pressing = (keys: ShortcutKeys, label: string, icon: string): PaletteItem => ({
    id: `press.${keys}`,
    label,
    icon,
    keys,
    act: () => performShortcut(keys),
  })

  const preferences = computed((): PaletteItem[] => [
    ...themes
      .filter((name) => name !== theme.value)
      .map((name) => ({
        id: `theme.${name}`,
        label: t('shell.theme', { name: t(`shell.theme-${name}`) }),
        icon: themeIcons[name],
        act: () => void (theme.value = name),
      })),
    ...languages
      .filter((code) => code !== language.value)
      .map((code) => ({
        id: `language.${code}`,
        label: t('shell.language', { name: languageNames[code] }),
        icon: 'i-lucide-languages',
        act: () => void speak(code),
      })),
  ])

  const actions = computed(() => [
    ...doings.value,
    pressing('r', t('shortcut.reload'), 'i-lucide-refresh-cw'),
    pressing('?', t('shortcut.help'), 'i-lucide-keyboard'),
    ...preferences.value,
  ])

  return { pages, actions }
}
