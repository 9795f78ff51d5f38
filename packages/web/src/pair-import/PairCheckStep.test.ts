import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetAllDrafts } from '../lib/drafts.ts'
import { cell, check, flowOf, importAddress, linesShown, press, type, wrongFile } from '../testing/import-flow.ts'
import { importServer } from '../testing/pair-imports.ts'

afterEach(() => {
  document.body.innerHTML = ''
  forgetAllDrafts()
})
// Before: a page that is still there would go on keeping its draft.
enableAutoUnmount(afterEach)

test('only the wrong lines are shown first; corrected ones stay until the filter is applied again', async () => {
  await check(await flowOf(importServer()), wrongFile)
  expect(document.body.textContent).toContain('3 lines to correct of 4')
  expect(linesShown()).toEqual([3, 4, 5])
  expect(document.querySelector('[role=table]')?.getAttribute('aria-rowcount')).toBe('4')
  await type(3, 'partnerNumber', 'B2')
  expect(document.body.textContent).toContain('2 lines to correct of 4')
  expect(linesShown()).toEqual([3, 4, 5])
  expect(document.querySelector('[data-line="3"]')?.textContent).toContain('Corrected.')
  await press('Hide 1 corrected line')
  expect(linesShown()).toEqual([4, 5])
})

test('one kind of problem shows its lines, and can be given up when none is left', async () => {
  await check(await flowOf(importServer()), wrongFile)
  await press('Number missing 1')
  expect(linesShown()).toEqual([3])
  await type(3, 'partnerNumber', 'B2')
  await press('Number missing 0')
  expect(linesShown()).toEqual([4, 5])
})

test('Enter goes to the next wrong cell, and to the button when there is none; Escape undoes', async () => {
  await check(await flowOf(importServer()), 'A1;;Office\nA2;B2;Sales #1\n')
  const key = async (line: number, field: string, name: string) => {
    cell(line, field)?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
    await flushPromises()
  }
  cell(1, 'partnerNumber')?.focus()
  await type(1, 'partnerNumber', 'B1')
  await key(1, 'partnerNumber', 'Enter')
  expect(document.activeElement).toBe(cell(2, 'name'))
  await type(2, 'name', 'Sales')
  await key(2, 'name', 'Escape')
  expect(cell(2, 'name')?.value).toBe('Sales #1')
  await type(2, 'name', 'Sales')
  await key(2, 'name', 'Enter')
  expect(document.activeElement?.textContent).toContain('Continue')
})

test('a name that is taken is linked, and its pairs can be added to that agreement', async () => {
  const server = importServer({}, { names: ['Office'] })
  await check(await flowOf(server), 'A1,B1,Office\n')
  expect(document.querySelector('[data-line="1"] a')?.getAttribute('href')).toBe('/agreements/7')
  document.querySelector<HTMLElement>('[role=switch]')?.click()
  await vi.waitFor(() => expect(document.body.textContent).toContain('The line of the file is right'))
  expect(server.sent('PreviewPairImport').at(-1)?.onExistingName).toBe('APPEND')
})

test('corrections and choices survive a reload', async () => {
  const first = await flowOf(importServer())
  await check(first, wrongFile)
  await type(3, 'partnerNumber', 'B2')
  await press('Leave out line 4')
  first.root.unmount()
  document.body.innerHTML = ''
  await flowOf(importServer(), `${importAddress}&step=check`)
  await vi.waitFor(() => expect(document.body.textContent).toContain('1 line to correct of 3'))
  document.querySelector<HTMLElement>('[data-show=ALL]')?.click()
  await flushPromises()
  expect(cell(3, 'partnerNumber')?.value).toBe('B2')
  expect(cell(4, 'name')?.readOnly).toBe(true)
})

test('another separator reads the file again', async () => {
  const server = importServer()
  const mounted = await flowOf(server)
  await check(mounted, 'A1;B1\n')
  const select = mounted.wrapper.findAllComponents({ name: 'Select' })[0]
  select?.vm.$emit('update:modelValue', ',')
  await flushPromises()
  expect(server.sent('PreviewPairImport').at(-1)).toMatchObject({ separator: ',', content: 'A1;B1\n' })
  expect(document.body.textContent).toContain('1 line to correct of 1')
})
