import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { agreementServer, wordsOfAgreements } from '../testing/agreements.ts'
import { refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import AgreementMoveDialog from './AgreementMoveDialog.vue'
import type { Selected } from './bulk.graphql.ts'

afterEach(() => void (document.body.innerHTML = ''))

async function dialog(selected: Selected, answers: (() => ReturnType<typeof refusal> | { data: object })[]) {
  const server = agreementServer({ MoveAgreements: () => answers.shift()?.() ?? { data: null as never } })
  const { root } = await mountWith(
    AgreementMoveDialog,
    { selected },
    { client: server.client, words: wordsOfAgreements },
  )
  await flushPromises()
  const text = () => document.body.textContent ?? ''
  const press = async (label: string) => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)
    if (!found) throw new Error(`no button ${label} in ${text()}`)
    found.click()
    for (let n = 0; n < 4; n++) await flushPromises()
  }
  return { root, text, press, sent: () => server.sent('MoveAgreements') }
}

const moved = (count: number) => () => ({ data: { moveAgreements: { __typename: 'BulkResult', count } } })

test('another number than was seen is said, and moved only when the person says so', async () => {
  const changed = () => refusal('selection.changed', { expected: 12, found: 14 })
  const { text, press, sent } = await dialog({ matching: { search: 'a' }, expected: 12 }, [changed, moved(14)])
  await press('Move 12 agreements')
  expect(text()).toContain('12 agreements were selected, and 14 match now')
  expect(sent()).toHaveLength(1)
  await press('Move 14 agreements')
  expect(sent().at(-1)).toMatchObject({ selection: { matching: { search: 'a' }, expected: 14 } })
  expect(text()).toContain('14 agreements moved to Unassigned Agreements')
})

test('those that somebody deleted are named, and left out on request', async () => {
  const gone = { field: 'selection.ids.1', rule: 'selection.gone', params: { id: '2', subject: 'Otter Lyon' } }
  const refused = () => refusal('NOT_FOUND', { noun: 'agreement', id: '2' }, [gone])
  const { text, press, sent } = await dialog({ ids: ['1', '2', '3'] }, [refused, moved(2)])
  await press('Move 3 agreements')
  expect(text()).toContain('Otter Lyon has been deleted meanwhile')
  await press('Move 2 agreements')
  expect(sent().at(-1)).toMatchObject({ selection: { ids: ['1', '3'] } })
})
