import { useClientHandle } from '@urql/vue'
import { type Ref, onScopeDispose, ref, shallowRef } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { WorkspaceNow, type WorkspaceState } from './workspace.graphql.ts'

const everyMs = 3000

interface UseWorkspaceWatch {
  /** What is known of the workspace; undefined until the first answer. */
  state: Readonly<Ref<WorkspaceState | undefined>>
  /** Why the last question was not answered; asked again all the same. */
  rejection: Readonly<Ref<Rejection | undefined>>
  /** True once the workspace has opened under the reader's eyes. */
  justOpened: Readonly<Ref<boolean>>
}

/** The workspace as it is now, asked for every 3 s until a device is managed; not while nobody looks at the page. */
export function useWorkspaceWatch(): UseWorkspaceWatch {
  const { client } = useClientHandle()
  const state = shallowRef<WorkspaceState>()
  const rejection = shallowRef<Rejection>()
  const justOpened = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false

  async function look() {
    clearTimeout(timer)
    const { data, error } = await client.query(WorkspaceNow, {}, { requestPolicy: 'network-only' }).toPromise()
    if (ended) return
    rejection.value = error && rejectionOf(error)
    if (data) {
      justOpened.value ||= state.value?.workspace.enabled === false && data.workspace.enabled
      state.value = data
    }
    if (!state.value?.workspace.enabled) timer = setTimeout(lookIfSeen, everyMs)
  }

  function lookIfSeen() {
    if (!document.hidden && !state.value?.workspace.enabled) void look()
  }

  document.addEventListener('visibilitychange', lookIfSeen)
  onScopeDispose(() => {
    ended = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', lookIfSeen)
  })
  void look()
  return { state, rejection, justOpened }
}
