import { type Ref, onMounted, onScopeDispose, watchPostEffect } from 'vue'

/** An attribute of every element that a CSS selector finds, and what it says. */
export type LibraryWord = readonly [selector: string, attribute: 'aria-label' | 'aria-valuetext', text: string]

/** Says in the language of the screens what the component library says in English only, in and below an element. */
export function useLibraryWords(box: Readonly<Ref<HTMLElement | null>>, words: () => readonly LibraryWord[]): void {
  function say() {
    for (const [selector, attribute, text] of words()) {
      for (const element of box.value?.querySelectorAll(selector) ?? []) {
        if (element.getAttribute(attribute) !== text) element.setAttribute(attribute, text)
      }
    }
  }

  watchPostEffect(say)
  // With a change of its own the library says its own again.
  const observer = new MutationObserver(say)
  onMounted(() => box.value && observer.observe(box.value, { subtree: true, childList: true, attributes: true }))
  onScopeDispose(() => observer.disconnect())
}
