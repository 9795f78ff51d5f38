import { uploadLimit } from '@entitle/schema/upload/upload.values'
import { fileNameRules } from '@entitle/schema/upload/upload.rules'
import { violationOf } from '@entitle/schema/shared/violation.rules'
import { useClientHandle } from '@urql/vue'
import * as v from 'valibot'
import { type Ref, type ShallowRef, reactive, ref, shallowRef, watch } from 'vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { post } from '../lib/post.ts'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import { suggestedMeanings } from './register-columns.ts'
import { type RegisterChoices, noChoices, readRegisterDraft, writeRegisterDraft } from './register-draft.ts'
import { recallMeanings } from './register-memory.ts'
import { type RegisterFile, RegisterSurvey } from './register.graphql.ts'

/** How a file is read: what is null is found out. */
export type Reading = Pick<RegisterChoices, 'sheet' | 'separator' | 'encoding' | 'headerLine'>

export interface UseRegisterImport {
  choices: RegisterChoices
  /** How the file is written; null as long as it is not known. */
  survey: ShallowRef<RegisterFile | null>
  busy: Ref<boolean>
  /** Why the file is refused. */
  rejection: ShallowRef<Rejection | null>
  choose: (file: File | null) => Promise<void>
  /** Reads the file as it is to be read, again after a reload. */
  look: () => Promise<void>
  /** Reads it in another way; what was chosen for its columns and cells is forgotten. */
  readAs: (how: Partial<Reading>) => Promise<void>
}

/** A register on its way into the agreements: sent, read, and what was chosen for it kept in this tab over a reload. */
export function useRegisterImport(): UseRegisterImport {
  const { client } = useClientHandle()
  const { language } = useWords()
  const choices = reactive<RegisterChoices>(readRegisterDraft())
  const survey = shallowRef<RegisterFile | null>(null)
  const busy = ref(false)
  const rejection = shallowRef<Rejection | null>(null)
  let latest = 0
  watch(choices, (now) => writeRegisterDraft(now))

  async function choose(file: File | null) {
    const choice = ++latest
    Object.assign(choices, noChoices())
    survey.value = null
    rejection.value = file && refusalOf(file)
    if (!file || rejection.value) return
    busy.value = true
    const path = `uploads?name=${encodeURIComponent(file.name)}`
    const { data, error } = await post<{ id: string }>(path, file, 'application/octet-stream')
    if (choice !== latest) return
    busy.value = false
    if (error) rejection.value = rejectionOf(error)
    if (!data) return
    choices.file = { id: data.id, name: file.name, size: file.size }
    await look()
  }

  async function look() {
    if (!choices.file) return
    const choice = ++latest
    busy.value = true
    const { sheet, separator, encoding, headerLine } = choices
    const how = { sheet, separator, encoding, headerLine, language: language.value }
    const asked = client.query(RegisterSurvey, { uploadId: choices.file.id, ...how }, { requestPolicy: 'network-only' })
    const { data, error } = await asked.toPromise()
    if (choice !== latest) return
    busy.value = false
    rejection.value = error ? rejectionOf(error) : null
    if (!data) return
    survey.value = data.registerFile
    if (Object.keys(choices.meanings).length === 0) takeOver(data.registerFile)
  }

  function takeOver({ columns, dateOrder, decimalMark }: RegisterFile) {
    const known = recallMeanings(columns)
    const meanings = known ?? suggestedMeanings(columns)
    Object.assign(choices, { meanings, recalled: known !== null, dateOrder, decimalMark })
  }

  async function readAs(how: Partial<Reading>) {
    Object.assign(choices, how, { meanings: {}, publishers: [], titles: [], corrections: [] })
    await look()
  }

  return { choices, survey, busy, rejection, choose, look, readAs }
}

// What the server would refuse anyway, once all of it has been sent.
function refusalOf({ name, size }: File): Rejection | null {
  if (size > uploadLimit) return { code: 'upload.too-large', params: { limit: uploadLimit }, violations: [] }
  const issues = v.safeParse(fileNameRules, name).issues
  if (!issues) return null
  const violations = issues.map(violationOf).map((violation) => ({ ...violation, field: 'name' }))
  return { code: 'BAD_USER_INPUT', params: {}, violations }
}
