import { type Ref, ref, watch } from 'vue'

export type Theme = 'light' | 'dark' | 'system'

export const themes: readonly Theme[] = ['light', 'dark', 'system']

// public/theme.js reads the same before the first paint.
const storageKey = 'entitle.theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')
const onPaper = matchMedia('print')
const stored = localStorage.getItem(storageKey)
const theme = ref<Theme>(themes.find((name) => name === stored) ?? 'system')

function apply() {
  const dark = theme.value === 'dark' || (theme.value === 'system' && systemIsDark.matches)
  // Paper is light, whatever the screen is.
  document.documentElement.classList.toggle('dark', dark && !onPaper.matches)
}

systemIsDark.addEventListener('change', apply)
onPaper.addEventListener('change', apply)
watch(theme, (chosen) => {
  localStorage.setItem(storageKey, chosen)
  apply()
})

/** Light, dark, or as the system is: one choice for the whole tab, remembered by the browser. */
export function useTheme(): Ref<Theme> {
  return theme
}
