import { type Ref, onScopeDispose, ref } from 'vue'

/** The present moment in milliseconds, ticking every second: for "so long already", never for dates that are stored. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
