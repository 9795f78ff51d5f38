import { onBeforeUnmount, onMounted } from 'vue'

/** Lets the browser ask before a tab with unsaved input is closed or reloaded. */
export function useUnloadGuard(mustAsk: () => boolean): void {
  const ask = (event: BeforeUnloadEvent) => {
    if (mustAsk()) event.preventDefault()
  }
  onMounted(() => addEventListener('beforeunload', ask))
  onBeforeUnmount(() => removeEventListener('beforeunload', ask))
}
