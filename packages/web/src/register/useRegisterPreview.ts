import { useClientHandle } from '@urql/vue'
import { type Ref, type ShallowRef, reactive, ref, shallowRef, watch } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import type { RegisterChoices } from './register-draft.ts'
import { registerInput } from './register-input.ts'
import { RegisterPreview, type RegisterReport } from './register.graphql.ts'

/** Which part of the file is looked at. */
export interface PreviewView {
  show: 'problems' | 'lines'
  /** Only problems with this rule. */
  code: string | null
  page: number
}

export interface UseRegisterPreview {
  view: PreviewView
  /** The newest that the server said; null before it said anything. */
  report: ShallowRef<RegisterReport | null>
  asking: Ref<boolean>
  rejection: ShallowRef<Rejection | null>
  /** True where something was corrected or chosen since the server was asked. */
  isStale: () => boolean
  /** What the server says of the file as it is now; null where it does not say. */
  ask: () => Promise<RegisterReport | null>
}

/** How many lines a page has. */
export const previewTake = 50

/** Asks the server what an import would do. The file is judged as a whole each time: it is asked when the reader says so. */
export function useRegisterPreview(choices: RegisterChoices): UseRegisterPreview {
  const { client } = useClientHandle()
  const view = reactive<PreviewView>({ show: 'problems', code: null, page: 1 })
  const report = shallowRef<RegisterReport | null>(null)
  const asking = ref(false)
  const rejection = shallowRef<Rejection | null>(null)
  const answered = ref('')
  let latest = 0

  // Which lines to keep of them is decided later, and changes nothing of what is said.
  const asked = () => JSON.stringify(registerInput({ ...choices, mode: 'ALL_OR_NOTHING' }))

  async function ask(): Promise<RegisterReport | null> {
    const question = ++latest
    const key = asked()
    asking.value = true
    const page = { skip: (view.page - 1) * previewTake, take: previewTake }
    const variables = { input: registerInput(choices), ...page, code: view.code, lines: view.show === 'lines' }
    const answer = client.query(RegisterPreview, variables, { requestPolicy: 'network-only' })
    const { data, error } = await answer.toPromise()
    if (question !== latest) return null
    asking.value = false
    rejection.value = error ? rejectionOf(error) : null
    if (!data) return null
    answered.value = key
    report.value = data.previewRegisterImport
    return report.value
  }

  watch(
    () => [view.show, view.code],
    () => {
      if (view.page === 1) void ask()
      else view.page = 1
    },
  )
  watch(
    () => view.page,
    () => void ask(),
  )
  return { view, report, asking, rejection, isStale: () => answered.value !== asked(), ask }
}
