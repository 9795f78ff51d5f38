import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { refusal } from '../testing/fake-server.ts'
import { cell, check, choose, flowOf, goOn, linesShown, press, type, wrongFile } from '../testing/import-flow.ts'
import { importServer, reportOf } from '../testing/pair-imports.ts'

afterEach(() => {
  document.body.innerHTML = ''
  forgetAllDrafts()
})
// Before: a page that is still there would go on keeping its draft.
enableAutoUnmount(afterEach)

test('neither programme nor file: each is asked for', async () => {
  await flowOf(importServer(), '/agreements/new/volume/csv')
  await press('Check the file')
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('2 problems'))
})

test('what is sent keeps the numbers of the lines, and quotes what needs it', async () => {
  const server = importServer()
  const mounted = await flowOf(server)
  await check(mounted, wrongFile.replaceAll(';', ','))
  await type(3, 'partnerNumber', 'B2')
  await type(4, 'name', 'Sales 1')
  await type(5, 'name', 'Office, old')
  document.querySelector<HTMLElement>('[data-show=ALL]')?.click()
  await flushPromises()
  await press('Leave out line 1')
  await goOn()
  await goOn()
  await press('Import 3 pairs')
  await vi.waitFor(() => expect(mounted.router.currentRoute.value.path).toBe('/imports/12'))
  const [input] = server.sent('ImportPairs')
  expect(input).toMatchObject({ mode: 'ALL_OR_NOTHING', onExistingName: 'REJECT', group: {}, separator: ',' })
  expect(input?.content).toBe('\n\nA2,B2,Sales\nA3,B3,Sales 1\nA4,B4,"Office, old"\n')
  expect(sessionStorage.getItem('entitle.draft.pair-import.file')).toBeNull()
})

test('a file without corrections is sent as it is', async () => {
  const server = importServer()
  await check(await flowOf(server), 'number1,number2\r\nA1,B1\r\n')
  await goOn()
  await goOn()
  expect(document.body.textContent).toContain('Unassigned Agreements')
  await press('Import 1 pair')
  expect(server.sent('ImportPairs')[0]?.content).toBe('number1,number2\r\nA1,B1\r\n')
})

test('all or nothing goes no further while a line is wrong; the valid lines alone do', async () => {
  const server = importServer()
  await check(await flowOf(server), wrongFile)
  await goOn()
  expect(document.body.textContent).toContain('3 lines are still to be corrected.')
  document.querySelector<HTMLElement>('[role=radio][value=VALID_ONLY]')?.click()
  await goOn()
  await goOn()
  expect(document.body.textContent).toContain('Still wrong, not imported3')
  await press('Import 1 pair')
  expect(server.sent('ImportPairs')[0]).toMatchObject({ mode: 'VALID_ONLY' })
})

test('lines that became wrong meanwhile are shown, and nothing is said to be saved', async () => {
  const server = importServer({
    ImportPairs: (input) => {
      const report = reportOf(input, { names: ['Office'] })
      return { data: { importPairs: { __typename: 'PairImportReport', ...report } } }
    },
  })
  const mounted = await flowOf(server)
  await check(mounted, 'A1,B1,Office\nA2,B2,Sales\n')
  await goOn()
  await goOn()
  await press('Import 2 pairs')
  await vi.waitFor(() => expect(document.body.textContent).toContain('Somebody else has changed something meanwhile'))
  expect(linesShown()).toEqual([1])
  expect(mounted.router.currentRoute.value.path).toBe('/agreements/new/volume/csv')
})

test('a group name that is taken leads back to the group', async () => {
  const taken = { field: 'group.newGroupName', rule: 'group.name-taken', params: {} }
  await check(await flowOf(importServer({ ImportPairs: () => refusal('group.name-taken', {}, [taken]) })), 'A1,B1\n')
  await goOn()
  document.querySelector<HTMLElement>('[role=radio][value=new]')?.click()
  await flushPromises()
  const name = document.querySelector<HTMLInputElement>('input[autocomplete=off]')
  if (name) name.value = 'Lyon'
  name?.dispatchEvent(new Event('input', { bubbles: true }))
  await goOn()
  await press('Import 1 pair')
  await vi.waitFor(() => expect(document.querySelector('[role=alert]')?.textContent).toContain('of that name already'))
  expect(document.querySelector('h2')?.textContent).toContain('Choose the license group')
})

test('no answer to an import: it may be sent again, and that is said', async () => {
  const server = importServer({
    ImportPairs: () => {
      throw new TypeError('network')
    },
  })
  await check(await flowOf(server), 'A1,B1\n')
  await goOn()
  await goOn()
  await press('Import 1 pair')
  await vi.waitFor(() => expect(document.body.textContent).toContain('is known and not added twice'))
})

test('too many pairs: the file is refused, with its number of pairs and a way back', async () => {
  const tooLong = { field: 'content', rule: 'list.too-long', params: { found: '5001', limit: 5000 } }
  await check(
    await flowOf(importServer({ PreviewPairImport: () => refusal('BAD_USER_INPUT', {}, [tooLong]) })),
    'A1,B1\n',
  )
  expect(document.querySelector('[role=alert]')?.textContent).toContain('The file has 5,001 pairs; at most 5,000')
  await press('Choose another file')
  expect(document.querySelector('h2')?.textContent).toContain('Choose the programme and the file')
})

test('a file that is no UTF-8 is read as Windows-1252 when the reader says so', async () => {
  const mounted = await flowOf(importServer())
  await choose(mounted, Uint8Array.from([0x41, 0x2c, 0x42, 0x2c, 0xe9]))
  await press('Read it as Windows-1252')
  await press('Check the file')
  await vi.waitFor(() => expect(cell(1, 'name')?.value).toBe('é'))
  expect(document.querySelector('[data-line="1"]')?.textContent).toContain('é (U+00E9)')
})

test.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'pairs.csv', 'This is not a text file'],
  ['nothing', '', 'pairs.csv', 'The file is empty.'],
  ['too long a name', 'A1,B1', `${'a'.repeat(125)}.csv`, 'at most 128 are possible'],
])('%s is refused before anything is sent', async (_, content, name, said) => {
  const server = importServer()
  await choose(await flowOf(server), content, name)
  expect(document.querySelector('[role=alert]')?.textContent).toContain(said)
  expect(server.sent('PreviewPairImport')).toEqual([])
})

test('leaving asks, and says what is lost', async () => {
  const mounted = await flowOf(importServer())
  await check(mounted, wrongFile)
  await type(3, 'partnerNumber', 'B2')
  void mounted.router.push('/elsewhere')
  await vi.waitFor(() => expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('your correction'))
  await press('Leave without importing')
  await vi.waitFor(() => expect(mounted.router.currentRoute.value.path).toBe('/elsewhere'))
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('entitle.'))).toEqual([])
})
