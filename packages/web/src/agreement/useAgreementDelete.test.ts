import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { agreementServer, wordsOfAgreements } from '../testing/agreements.ts'
import { refusal } from '../testing/fake-server.ts'
import { callWith } from '../testing/mount-with.ts'
import { useAgreementDelete } from './useAgreementDelete.ts'

afterEach(() => void (document.body.innerHTML = ''))

const deleted = (count: number) => ({
  data: { deleteAgreements: { __typename: 'BulkResult', count, deletionId: 'd-1' } },
})

async function deleting(...replies: (ReturnType<typeof refusal> | ReturnType<typeof deleted>)[]) {
  const server = agreementServer({
    DeleteAgreements: () => replies.shift() ?? deleted(0),
    RestoreAgreements: () => ({ data: { restoreAgreements: { __typename: 'BulkResult', count: 1 } } }),
  })
  const { result } = await callWith(useAgreementDelete, { client: server.client, words: wordsOfAgreements })
  const settle = async () => {
    for (let n = 0; n < 6; n++) await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const press = async (label: string) => {
    await settle()
    const found = [...document.querySelectorAll('button')].findLast((each) => each.textContent?.trim() === label)
    if (!found) throw new Error(`no button ${label} in ${document.body.textContent}`)
    found.click()
    await settle()
  }
  return { ...result, press, settle, sent: server.sent }
}

test('one goes at once, and Undo brings back what that act deleted', async () => {
  const { removeOne, press, sent } = await deleting(deleted(1))
  expect(await removeOne({ id: '7', name: 'AutoCAD Lyon' })).toBe(true)
  expect(sent('DeleteAgreements')).toEqual([{ selection: { ids: ['7'] } }])
  await press('Undo')
  expect(sent('RestoreAgreements')).toEqual([{ deletionId: 'd-1' }])
  expect(document.body.textContent).toContain('AutoCAD Lyon has been restored')
})

test('many go once the person has read how many they are, and again when that number is another', async () => {
  const { removeMany, press, sent } = await deleting(
    refusal('selection.changed', { expected: 12, found: 14 }),
    deleted(14),
  )
  const gone = removeMany({ matching: { search: 'a' }, expected: 12 })
  await press('Delete 12 agreements')
  expect(document.body.textContent).toContain('12 agreements were selected, and 14 match now')
  await press('Delete 14 agreements')
  expect(await gone).toBe(true)
  expect(sent('DeleteAgreements').at(-1)).toEqual({ selection: { matching: { search: 'a' }, expected: 14 } })
})

test('those that somebody else deleted are named, and the others are deleted when that is still wanted', async () => {
  const violation = { field: 'selection.ids.0', rule: 'selection.gone', params: { id: '1', subject: 'Otter Lyon' } }
  const { removeMany, press, sent } = await deleting(
    refusal('NOT_FOUND', { noun: 'agreement', id: '1' }, [violation]),
    deleted(2),
  )
  const gone = removeMany({ ids: ['1', '2', '3'] })
  await press('Delete 3 agreements')
  expect(document.body.textContent).toContain('deleted by somebody else: Otter Lyon')
  await press('Delete 2 agreements')
  expect(await gone).toBe(true)
  expect(sent('DeleteAgreements').at(-1)).toEqual({ selection: { ids: ['2', '3'] } })
})

test('nothing goes when the person thinks better of it', async () => {
  const { removeMany, press, sent } = await deleting()
  const gone = removeMany({ ids: ['1', '2'] })
  await press('Cancel')
  expect(await gone).toBe(false)
  expect(sent('DeleteAgreements')).toEqual([])
})
