import { type Violation, violationOf } from '@entitle/schema/shared/violation.rules'
import type { CombinedError } from '@urql/vue'
import * as v from 'valibot'
import { type ComputedRef, type Ref, computed, reactive, ref, shallowRef, watch } from 'vue'
import { forgetDraft, readDraft, writeDraft } from './drafts.ts'
import { useWords } from './i18n/useWords.ts'
import type { WordKey } from './i18n/words.ts'
import { type Rejection, rejectionOf } from './rejection.ts'
import { useRejectionWords } from './useRejectionWords.ts'

/** What a field is told: `name` is its dotted path, the `name` of its UFormField. */
export interface FormProblem {
  name: string
  message: string
}

/** What a mutation answers, as urql gives it. */
interface Answer {
  data?: unknown
  error?: CombinedError | undefined
}

interface FormOptions<State extends object, Rules extends v.GenericSchema, Sent extends Answer> {
  /** Names the draft in this tab, so that a reload restores it: `group.create`, `agreement.42.3` (id and version). */
  name: string
  initial: () => State
  /** The rules of the schema package that the server checks too; a function where they depend on what was entered. */
  rules: Rules | ((state: State) => Rules)
  /** What the rules check and `send` gets; the state unless given. */
  input?: (state: State) => unknown
  /** The words of each field's label, by the field's dotted path; a function where fields are too many to be listed. */
  labels: Readonly<Record<string, WordKey>> | ((field: string, state: State) => string | undefined)
  send: (input: v.InferOutput<Rules>) => PromiseLike<Sent>
  /** What follows once the server has accepted. */
  done: (data: NonNullable<Sent['data']>) => void | Promise<void>
}

export interface UseForm<State extends object> {
  state: State
  /** What is wrong now: by the rules here, and by the server as long as the field it named is unchanged. */
  check: () => FormProblem[]
  /** Why the last attempt was refused; null again with the next. */
  rejection: Readonly<Ref<Rejection | null>>
  /** The refusal in words, unless the problems of the fields say it all. */
  refusal: ComputedRef<string | null>
  /** Sends what passes the rules; the answer says whether the server accepted. */
  submit: () => Promise<boolean>
  dirty: ComputedRef<boolean>
  /** True when the state came from a draft of before a reload. */
  restored: Ref<boolean>
  /** Back to the initial state, and no draft is kept. */
  discard: () => void
}

/** A form: rules before sending, the server's violations on the fields, and a draft, so that input is never lost. */
export function useForm<State extends object, Rules extends v.GenericSchema, Sent extends Answer>(
  options: FormOptions<State, Rules, Sent>,
): UseForm<State> {
  const { tryWords } = useWords()
  const { sentence, violationSentence } = useRejectionWords()

  const draft = readDraft(options.name)
  const state = reactive(restore(options.initial(), draft)) as State
  const restored = ref(draft !== null)
  const settled = ref(JSON.stringify(options.initial()))
  const dirty = computed(() => JSON.stringify(state) !== settled.value)
  watch(state, () => (dirty.value ? writeDraft(options.name, state) : forgetDraft(options.name)), { flush: 'sync' })

  const rejection = shallowRef<Rejection | null>(null)
  const refusedInput = shallowRef<unknown>()
  const inputNow = () => options.input?.(state) ?? { ...state }

  const rulesNow = () => (typeof options.rules === 'function' ? options.rules(state) : options.rules)

  function labelOf(field: string): string | null | undefined {
    if (typeof options.labels === 'function') return options.labels(field, state)
    const key = options.labels[field]
    return key && tryWords(key, {})
  }

  function problemOf(violation: Violation): FormProblem {
    const label = labelOf(violation.field) ?? violation.field
    return { name: violation.field, message: violationSentence(violation, label) }
  }

  function check(): FormProblem[] {
    const input = inputNow()
    const own = v.safeParse(rulesNow(), input).issues?.map(violationOf) ?? []
    const said = rejection.value?.violations ?? []
    const still = said.filter(({ field }) => judged(input, field) === judged(refusedInput.value, field))
    return firstOfEach([...own, ...still]).map(problemOf)
  }

  async function submit(): Promise<boolean> {
    rejection.value = null
    const parsed = v.safeParse(rulesNow(), inputNow())
    if (!parsed.success) return false
    const { data, error } = await options.send(parsed.output)
    if (error || !data) {
      refusedInput.value = snapshot(inputNow())
      rejection.value = error ? rejectionOf(error) : { code: 'INTERNAL_SERVER_ERROR', params: {}, violations: [] }
      return false
    }
    settle()
    await options.done(data)
    return true
  }

  function settle() {
    settled.value = JSON.stringify(state)
    restored.value = false
    forgetDraft(options.name)
  }

  function discard() {
    Object.assign(state, options.initial())
    rejection.value = null
    settle()
  }

  const refusal = computed(() => {
    const said = rejection.value
    return said && said.violations.length === 0 ? sentence(said) : null
  })

  return { state, check, rejection, refusal, submit, dirty, restored, discard }
}

// Only the keys that the form has now: a draft may be of an older version of the screens.
function restore<State extends object>(initial: State, draft: Record<string, unknown> | null): State {
  const known = Object.entries(draft ?? {}).filter(([key]) => key in initial)
  return Object.assign(initial, Object.fromEntries(known))
}

function firstOfEach(violations: readonly Violation[]): Violation[] {
  const fields = new Set<string>()
  return violations.filter(({ field }) => fields.size < fields.add(field).size)
}

// What a violation is about: of `pairs.3.number` the whole pair, for another number may be what puts it right.
function judged(input: unknown, path: string): unknown {
  const keys = path.split('.')
  const whole = keys.length > 1 ? keys.slice(0, -1) : keys
  const value = whole.reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], input)
  return typeof value === 'object' ? JSON.stringify(value) : value
}

function snapshot(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
