import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { agreementServer, autocad, wordsOfAgreements } from '../testing/agreements.ts'
import { refusal } from '../testing/fake-server.ts'
import { mountWith } from '../testing/mount-with.ts'
import AgreementEditForm from './AgreementEditForm.vue'

beforeEach(forgetAllDrafts)
afterEach(() => void (document.body.innerHTML = ''))

type Stored = Record<keyof typeof autocad, unknown>
const saved = { data: { updateSoftwareAgreement: { __typename: 'Agreement', id: '7', name: 'AutoCAD Lyon' } } }

async function form(stored: { now: Stored }, opened: Stored = autocad) {
  const server = agreementServer({
    UpdateSoftwareAgreement: ({ variables }) =>
      variables['version'] === stored.now.version
        ? saved
        : refusal('CONFLICT', { version: Number(stored.now.version) }),
    AgreementDetail: () => ({ data: { agreement: stored.now } }),
  })
  const given = { client: server.client, at: '/agreements/7/edit', words: wordsOfAgreements }
  const { wrapper, router } = await mountWith(AgreementEditForm, { agreement: opened }, given)
  await flushPromises()
  const field = (label: string) => {
    const id =
      wrapper
        .findAll('label')
        .find((each) => each.text().startsWith(label))
        ?.attributes('for') ?? ''
    return wrapper.get<HTMLInputElement>(`[id="${id}"]`)
  }
  const save = async () => {
    await wrapper.get('form').trigger('submit')
    await flushPromises()
    await flushPromises()
  }
  const choices = () => wrapper.findAll('[role=radio]')
  return { wrapper, router, field, save, choices, sent: () => server.sent('UpdateSoftwareAgreement') }
}

test('sends what was changed, with the version that was seen', async () => {
  const { field, save, sent, router } = await form({ now: autocad })
  await field('External reference').setValue(' ERP-1 ')
  await save()
  expect(sent()).toEqual([{ id: '7', version: 3, input: { externalReference: 'ERP-1' } }])
  expect(router.currentRoute.value.path).toBe('/agreements/7')
})

test('saving without a change asks nothing of the server', async () => {
  const { save, sent, router } = await form({ now: autocad })
  await save()
  expect(sent()).toEqual([])
  expect(router.currentRoute.value.path).toBe('/agreements/7')
})

test('a conflict shows mine and theirs, loses neither, and mine is saved on the new version', async () => {
  const stored = { now: { ...autocad, version: 4, name: 'AutoCAD Paris', endDate: '2027-12-31' } as Stored }
  const { wrapper, field, save, sent, choices, router } = await form(stored)
  await field('Agreement name').setValue('AutoCAD Nice')
  await save()
  expect(wrapper.text()).toContain('Somebody else has changed this agreement meanwhile')
  expect(wrapper.text()).toMatch(/Keep mine\s*AutoCAD Nice/)
  expect(wrapper.text()).toMatch(/Take theirs\s*AutoCAD Paris/)
  expect(wrapper.text()).toMatch(/License end date\s*Dec 31, 2027/)
  expect(choices()[0]?.attributes('aria-checked')).toBe('true')
  expect(field('Agreement name').element.value).toBe('AutoCAD Nice')
  await save()
  expect(sent().at(-1)).toEqual({ id: '7', version: 4, input: { name: 'AutoCAD Nice' } })
  expect(router.currentRoute.value.path).toBe('/agreements/7')
})

test('theirs can be taken, and mine again', async () => {
  const stored = { now: { ...autocad, version: 4, name: 'AutoCAD Paris' } as Stored }
  const { field, save, choices } = await form(stored)
  await field('Agreement name').setValue('AutoCAD Nice')
  await save()
  await choices()[1]?.trigger('click')
  expect(field('Agreement name').element.value).toBe('AutoCAD Paris')
  await choices()[0]?.trigger('click')
  expect(field('Agreement name').element.value).toBe('AutoCAD Nice')
})

test('a draft of before a reload does not overwrite what was saved in between', async () => {
  const before = await form({ now: autocad })
  await before.field('Agreement name').setValue('AutoCAD Nice')
  document.body.innerHTML = ''
  const now: Stored = { ...autocad, version: 4, name: 'AutoCAD Paris', licenseCount: 40 }
  const { wrapper, field, save, sent } = await form({ now }, now)
  expect(wrapper.text()).toMatch(/Take theirs\s*AutoCAD Paris/)
  expect(field('Agreement name').element.value).toBe('AutoCAD Nice')
  expect(field('License count').element.value).toBe('40')
  await save()
  expect(sent()).toEqual([{ id: '7', version: 4, input: { name: 'AutoCAD Nice' } }])
})

test('what was deleted meanwhile is told, and nothing typed is lost', async () => {
  const server = agreementServer({ UpdateSoftwareAgreement: () => refusal('NOT_FOUND') })
  const given = { client: server.client, words: wordsOfAgreements }
  const { wrapper } = await mountWith(AgreementEditForm, { agreement: autocad }, given)
  await wrapper.get('textarea').setValue('Half a novel')
  await wrapper.get('form').trigger('submit')
  await flushPromises()
  expect(wrapper.get('[role=alert]').text()).toContain('it has been deleted')
  expect(wrapper.get<HTMLTextAreaElement>('textarea').element.value).toBe('Half a novel')
})
