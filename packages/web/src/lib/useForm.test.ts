import { createLicenseGroupRules } from '@entitle/schema/group/license-group.rules'
import { CombinedError } from '@urql/vue'
import * as v from 'valibot'
import { beforeEach, expect, test, vi } from 'vitest'
import { forgetAllDrafts } from './drafts.ts'
import { callWith } from '../testing/mount-with.ts'
import { useForm } from './useForm.ts'

beforeEach(forgetAllDrafts)

const refusedBy = (code: string, violations: readonly object[] = []) => ({
  error: new CombinedError({ graphQLErrors: [{ message: code, extensions: { code, params: {}, violations } }] }),
})
const accepted = { data: { id: '1' } }

interface Answer {
  data?: unknown
  error?: CombinedError
}

async function groupForm(answer: Answer = accepted) {
  const send = vi.fn<(input: { name: string }) => Promise<Answer>>(async () => answer)
  const done = vi.fn<(data: unknown) => void>()
  const { result: form } = await callWith(
    () =>
      useForm({
        name: 'group.create',
        initial: () => ({ name: '' }),
        rules: createLicenseGroupRules,
        labels: { name: 'group.name' },
        send,
        done,
      }),
    { words: { 'group.name': 'Group name' } },
  )
  return { form, send, done }
}

test('what breaks a rule is not sent, and is said in the words of the label', async () => {
  const { form, send } = await groupForm()
  expect(await form.submit()).toBe(false)
  expect(send).not.toHaveBeenCalled()
  expect(form.check()).toEqual([{ name: 'name', message: 'Group name is required.' }])
})

test('what passes is sent as the rules made it, and the draft goes', async () => {
  const { form, send, done } = await groupForm()
  form.state.name = '  Ventes '
  expect(form.dirty.value).toBe(true)
  expect(await form.submit()).toBe(true)
  expect(send).toHaveBeenCalledExactlyOnceWith({ name: 'Ventes' })
  expect(done).toHaveBeenCalledExactlyOnceWith(accepted.data)
  expect(form.dirty.value).toBe(false)
  expect(sessionStorage.getItem('entitle.draft.group.create')).toBeNull()
})

test('a violation of the server stays on its field until the value changes', async () => {
  const taken = { field: 'name', rule: 'group.name-taken', params: {} }
  const { form, done } = await groupForm(refusedBy('group.name-taken', [taken]))
  form.state.name = 'Ventes'
  expect(await form.submit()).toBe(false)
  expect(done).not.toHaveBeenCalled()
  expect(form.check().map(({ name }) => name)).toEqual(['name'])
  expect(form.refusal.value).toBeNull()
  form.state.name = 'Ventes 2'
  expect(form.check()).toEqual([])
  form.state.name = 'Ventes'
  expect(form.check()).toHaveLength(1)
})

test('a refusal of no field is said as a whole, input stays, and the next attempt clears it', async () => {
  const { form, send } = await groupForm(refusedBy('FORBIDDEN'))
  form.state.name = 'Ventes'
  await form.submit()
  expect(form.rejection.value?.code).toBe('FORBIDDEN')
  expect(form.refusal.value).toContain('Your role does not allow this')
  expect(form.state.name).toBe('Ventes')
  send.mockResolvedValueOnce(accepted)
  expect(await form.submit()).toBe(true)
  expect(form.refusal.value).toBeNull()
})

test('a violation of a part goes when another part of the same thing is changed', async () => {
  const taken = { field: 'pairs.1.number', rule: 'pair.taken', params: { found: 'Contoso' } }
  const { result: form } = await callWith(() =>
    useForm({
      name: 'pairs',
      initial: () => ({ pairs: ['B1', 'B2'] }),
      rules: v.object({ pairs: v.array(v.object({ number: v.string(), partnerNumber: v.string() })) }),
      input: ({ pairs }) => ({ pairs: pairs.map((partnerNumber) => ({ number: 'A', partnerNumber })) }),
      labels: (field) => `Field ${field}`,
      send: async () => refusedBy('pair.taken', [taken]),
      done: () => {},
    }),
  )
  await form.submit()
  const message = 'Field pairs.1.number: the agreement Contoso has this pair already. Remove it here, or there.'
  expect(form.check()).toEqual([{ name: 'pairs.1.number', message }])
  form.state.pairs[0] = 'B3'
  expect(form.check()).toHaveLength(1)
  form.state.pairs[1] = 'B4'
  expect(form.check()).toEqual([])
})

test('rules may depend on what was entered', async () => {
  const { result: form } = await callWith(() =>
    useForm({
      name: 'limit',
      initial: () => ({ text: 'abc', limit: 3 }),
      rules: ({ limit }) => v.object({ text: v.pipe(v.string(), v.maxLength(limit, 'text.too-long')) }),
      labels: {},
      send: async () => accepted,
      done: () => {},
    }),
  )
  expect(form.check()).toEqual([])
  form.state.limit = 2
  expect(form.check().map(({ name }) => name)).toEqual(['text'])
  expect(await form.submit()).toBe(false)
})

test('a draft survives a reload, and can be discarded', async () => {
  const before = await groupForm()
  before.form.state.name = 'Half a na'
  const { form } = await groupForm()
  expect(form.restored.value).toBe(true)
  expect(form.state.name).toBe('Half a na')
  expect(form.dirty.value).toBe(true)
  form.discard()
  expect(form.state.name).toBe('')
  expect(form.dirty.value).toBe(false)
  const after = await groupForm()
  expect(after.form.restored.value).toBe(false)
})

test('a draft of another version of the screens brings only what the form still has', async () => {
  sessionStorage.setItem('entitle.draft.group.create', JSON.stringify({ name: 'Kept', color: 'gone' }))
  const { form } = await groupForm()
  expect(form.state).toEqual({ name: 'Kept' })
})

test('a damaged draft is none', async () => {
  sessionStorage.setItem('entitle.draft.group.create', '{"name":')
  const { form } = await groupForm()
  expect(form.restored.value).toBe(false)
  expect(form.state.name).toBe('')
})
