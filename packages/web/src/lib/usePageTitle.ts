import { watch } from 'vue'
import { useWords } from './i18n/useWords.ts'

/** Names the tab after the thing that the page is about, once its name is known; until then the title of the route stands. */
export function usePageTitle(name: () => string | undefined): void {
  const { t, language } = useWords()
  watch(
    [name, language],
    ([known]) => {
      if (known) document.title = `${known} · ${t('shell.product')}`
    },
    // After the router's own title, which it sets with the route and with the language.
    { immediate: true, flush: 'post' },
  )
}
