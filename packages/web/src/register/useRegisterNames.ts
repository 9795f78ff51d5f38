import { searchKey } from '@entitle/schema/shared/search-key.rules'
import { useClientHandle } from '@urql/vue'
import { type ComputedRef, type Ref, type ShallowRef, computed, ref, shallowRef } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import type { Entry, RegisterChoices } from './register-draft.ts'
import { registerInput } from './register-input.ts'
import { RegisterNames, type UnknownNames } from './register.graphql.ts'

/** A name of the file that the catalog does not know, with what it may mean and what was chosen. */
export interface UnknownName {
  key: string
  name: string
  /** Of a product title: whose it is. */
  publisher: Entry | null
  lineCount: number
  suggestions: readonly Entry[]
}

export interface UseRegisterNames {
  names: ComputedRef<readonly UnknownName[]>
  /** How many more there are. */
  more: Ref<number>
  asking: Ref<boolean>
  rejection: ShallowRef<Rejection | null>
  load: () => Promise<void>
  chosen: (name: UnknownName) => Entry | null
  choose: (name: UnknownName, entry: Entry | null) => Promise<void>
}

const shown = 50

/** The names of a register that the catalog does not know. One that was decided on stays where it is, to be changed. */
export function useRegisterNames(choices: RegisterChoices): UseRegisterNames {
  const { client } = useClientHandle()
  const seen = shallowRef<readonly UnknownName[]>([])
  const more = ref(0)
  const asking = ref(false)
  const rejection = shallowRef<Rejection | null>(null)
  let latest = 0

  async function load() {
    const question = ++latest
    asking.value = true
    const variables = { input: registerInput(choices), take: shown }
    const { data, error } = await client.query(RegisterNames, variables, { requestPolicy: 'network-only' }).toPromise()
    if (question !== latest) return
    asking.value = false
    rejection.value = error ? rejectionOf(error) : null
    if (!data) return
    const report = data.previewRegisterImport
    const found = namesIn(report)
    const known = new Set(seen.value.map(({ key }) => key))
    seen.value = [...seen.value, ...found.filter(({ key }) => !known.has(key))]
    more.value = report.unknownPublisherCount + report.unknownProductTitleCount - found.length
  }

  function chosen({ name, publisher }: UnknownName): Entry | null {
    if (!publisher) return choices.publishers.find((each) => each.name === name)?.publisher ?? null
    const decided = choices.titles.find((each) => each.name === name && each.publisherId === publisher.id)
    return decided?.title ?? null
  }

  async function choose({ name, publisher }: UnknownName, entry: Entry | null) {
    if (publisher) {
      const others = choices.titles.filter((each) => each.name !== name || each.publisherId !== publisher.id)
      choices.titles = entry ? [...others, { name, publisherId: publisher.id, title: entry }] : others
      return
    }
    const before = chosen({ name, publisher } as UnknownName)
    const others = choices.publishers.filter((each) => each.name !== name)
    choices.publishers = entry ? [...others, { name, publisher: entry }] : others
    // Whose titles they are has changed.
    if (before) seen.value = seen.value.filter((each) => each.publisher?.id !== before.id)
    await load()
  }

  return { names: computed(() => seen.value), more, asking, rejection, load, chosen, choose }
}

function namesIn({ unknownPublishers, unknownProductTitles }: UnknownNames): UnknownName[] {
  return [
    ...unknownPublishers.map((each) => ({ ...each, publisher: null, key: searchKey(each.name) })),
    ...unknownProductTitles.map((each) => ({ ...each, key: `${each.publisher.id} ${searchKey(each.name)}` })),
  ]
}
