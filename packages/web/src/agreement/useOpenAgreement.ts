import { urlId } from '@entitle/schema/shared/url-parameter.rules'
import { type ComputedRef, type Ref, computed, onScopeDispose, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useUrlState } from '../lib/useUrlState.ts'

export interface OpenAgreement {
  /** The id of the agreement that is shown beside the list; null where the screen has no room for that, or none is. */
  id: ComputedRef<string | null>
  /** Shows one: beside the list, or on its page where there is no room. */
  show: (id: string) => void
  close: () => void
}

/**
 * The agreement that is open beside the list, kept in the address (`open=42`): Back closes it, and a link shows both.
 * Going from one to the next is no step of that history.
 */
export function useOpenAgreement(): OpenAgreement {
  const route = useRoute()
  const router = useRouter()
  const { open } = useUrlState({ open: urlId() })
  const wide = useWide()
  const id = computed(() => (wide.value && open.value) || null)

  function show(wanted: string) {
    const panel = { query: { ...route.query, open: wanted }, replace: open.value !== '' }
    void router.push(wide.value ? panel : `/agreements/${wanted}`)
  }

  function close() {
    const list = router.resolve({ query: { ...route.query, open: undefined } }).fullPath
    if (router.options.history.state.back === list) router.back()
    else void router.replace(list)
  }

  if (!wide.value && open.value) void router.replace(`/agreements/${open.value}`)
  return { id, show, close }
}

// A list and an agreement side by side need so much.
const room = '(min-width: 64rem)'

function useWide(): Ref<boolean> {
  const query = window.matchMedia(room)
  const wide = ref(query.matches)
  const update = () => void (wide.value = query.matches)
  query.addEventListener('change', update)
  onScopeDispose(() => query.removeEventListener('change', update))
  return wide
}
