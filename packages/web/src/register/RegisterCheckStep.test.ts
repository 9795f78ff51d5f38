import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, reactive } from 'vue'
import { fakeServer } from '../testing/fake-server.ts'
import { press } from '../testing/import-flow.ts'
import { mountWith } from '../testing/mount-with.ts'
import { noChoices, type RegisterChoices } from './register-draft.ts'
import RegisterCheckStep from './RegisterCheckStep.vue'
import RegisterMatchStep from './RegisterMatchStep.vue'
import { useRegisterPreview } from './useRegisterPreview.ts'
import { registerWords as words } from './words.en.ts'

afterEach(() => (document.body.innerHTML = ''))
enableAutoUnmount(afterEach)

interface Asked {
  input: { corrections: { value: string }[]; publishers: unknown[]; onExisting: string; mode: string }
  lines: boolean
}

const problem = {
  __typename: 'ImportProblem',
  line: 3,
  column: 2,
  value: 'x',
  code: 'number.unreadable',
  found: 'x',
  position: null,
  limit: null,
  otherLine: null,
  agreementId: null,
}

/** A server to which one cell is wrong, until it is 12. */
function server() {
  return fakeServer(({ variables }) => {
    const { input, lines } = variables as unknown as Asked
    const right = input.corrections.some(({ value }) => value === '12')
    const rejected = right ? 0 : 1
    const counts = { read: 2, added: 2 - rejected, changed: 0, unchanged: 0, rejected }
    const made = { agreementsAdded: 1, agreementsChanged: 0, groupsAdded: [], purchasesAdded: 0, purchasesRemoved: 0 }
    const none = { id: null, saved: false, fileName: 'a.csv', header: ['Name', 'Licenses'], obstacles: [] }
    const problems = right ? [] : [problem]
    const problemCounts = right ? [] : [{ __typename: 'ProblemCount', code: problem.code, count: 1 }]
    const part = lines ? { lines: [] } : { problems }
    const names = { unknownPublisherCount: 1, unknownProductTitleCount: 0, unknownProductTitles: [] }
    const unknownPublishers = [
      {
        __typename: 'UnknownPublisher',
        name: 'Adobe Systmes',
        lineCount: 2,
        suggestions: [{ __typename: 'Publisher', id: '7', name: 'Adobe' }],
      },
    ]
    const report = { ...none, ...counts, ...made, ...part, ...names, problemCount: problems.length, problemCounts }
    return { data: { previewRegisterImport: { __typename: 'RegisterReport', ...report, unknownPublishers } } }
  })
}

async function checkStep(choices: RegisterChoices) {
  const next = vi.fn<() => void>()
  const { client, asked } = server()
  const page = defineComponent(() => {
    const preview = useRegisterPreview(choices)
    return () => h(RegisterCheckStep, { choices, preview, onNext: next })
  })
  await mountWith(page, {}, { client, words })
  await flushPromises()
  return { next, asked }
}

test('a wrong cell is corrected where it stands, and the file is checked again before it goes on', async () => {
  const choices = reactive({ ...noChoices(), file: { id: '1', name: 'a.csv', size: 1 } })
  const { next, asked } = await checkStep(choices)
  expect(document.body.textContent).toContain('1 line is rejected, of 2')
  await press('Continue')
  expect(next).not.toHaveBeenCalled()
  expect(document.activeElement?.textContent).toContain('1 line is rejected. Correct it')

  const cell = document.querySelector<HTMLInputElement>('[data-line="3"] input')
  if (!cell) throw new Error('no cell')
  cell.value = '12'
  cell.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
  expect(choices.corrections).toEqual([{ line: 3, column: 2, value: '12' }])
  expect(document.body.textContent).toContain('Corrected; not checked yet.')
  const before = asked.length
  await press('Continue')
  await flushPromises()
  expect(asked.length).toBe(before + 1)
  expect(next).toHaveBeenCalledOnce()
})

test('what was corrected to what it was is not corrected', async () => {
  const choices = reactive({ ...noChoices(), corrections: [{ line: 3, column: 2, value: '13' }] })
  await checkStep(choices)
  const cell = document.querySelector<HTMLInputElement>('[data-line="3"] input')
  if (!cell) throw new Error('no cell')
  expect(cell.value).toBe('13')
  cell.value = 'x'
  cell.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
  expect(choices.corrections).toEqual([])
})

test('valid lines only go on at once', async () => {
  const choices = reactive({ ...noChoices(), mode: 'VALID_ONLY' as const })
  const { next } = await checkStep(choices)
  await press('Continue')
  expect(next).toHaveBeenCalledOnce()
})

test('a name that is unknown is matched with one click, and can be changed', async () => {
  const choices = reactive(noChoices())
  await mountWith(RegisterMatchStep, { choices }, { client: server().client, words })
  await flushPromises()
  expect(document.body.textContent).toContain('1 name is not in the catalog yet. Lines that have it: 2.')
  await press('Adobe')
  expect(choices.publishers).toEqual([{ name: 'Adobe Systmes', publisher: expect.objectContaining({ id: '7' }) }])
  expect(document.body.textContent).toContain('Every name is matched.')
  await press('Change what Adobe Systmes is')
  expect(choices.publishers).toEqual([])
})
