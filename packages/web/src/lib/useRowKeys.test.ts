import { afterEach, expect, test } from 'vitest'
import { callWith } from '../testing/mount-with.ts'
import { useRowKeys } from './useRowKeys.ts'
import { useSelection } from './useSelection.ts'
import { useTypedShortcuts } from './useShortcuts.ts'

afterEach(() => void (document.body.innerHTML = ''))

async function list() {
  const rows = ['1', '2', '3', '4'].map((id) => ({ id }))
  const { result } = await callWith(() => {
    const selection = useSelection(() => rows)
    return { selection, typed: useTypedShortcuts(), keys: useRowKeys({ rows: () => rows, selection }) }
  })
  const table = document.createElement('table')
  table.innerHTML = rows
    .map(({ id }) => `<tr data-row="${id}"><td><a href="#" data-row-link>${id}</a><input type="checkbox"></td></tr>`)
    .join('')
  table.addEventListener('keydown', result.keys.onKeydown)
  const search = document.createElement('input')
  document.body.append(table, search)
  const press = (key: string, more: KeyboardEventInit = {}) =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
    )
  const at = () => document.activeElement?.closest('tr')?.dataset['row']
  return { ...result, press, at, search }
}

test('j and k, and the arrows, go from row to row and stop at the ends', async () => {
  const { press, at } = await list()
  for (const [key, row] of [
    ['j', '1'],
    ['j', '2'],
    ['ArrowDown', '3'],
    ['j', '4'],
    ['j', '4'],
    ['k', '3'],
    ['ArrowUp', '2'],
  ] as const) {
    press(key)
    expect(at()).toBe(row)
  }
})

test('x chooses the row that has the focus, with Shift all up to it; Shift and arrows stretch', async () => {
  const { press, selection } = await list()
  press('j')
  press('x')
  expect(selection.chosen.value).toEqual(['1'])
  press('x')
  expect(selection.chosen.value).toEqual([])
  press('ArrowDown', { shiftKey: true })
  press('ArrowDown', { shiftKey: true })
  expect(selection.chosen.value).toEqual(['1', '2', '3'])
  selection.clear()
  selection.choose('1', true)
  press('X', { shiftKey: true })
  expect(selection.chosen.value).toEqual(['1', '2', '3'])
})

test('nothing happens while somebody types, and no arrow is taken from the rest of the page', async () => {
  const { press, at, search, selection } = await list()
  expect(press('ArrowDown')).toBe(true)
  expect(at()).toBeUndefined()
  search.focus()
  press('j')
  press('x')
  expect(document.activeElement).toBe(search)
  expect(selection.chosen.value).toEqual([])
})

test('letters can be switched off; the arrows stay', async () => {
  const { press, at, keys, typed } = await list()
  typed.value = false
  press('j')
  expect(at()).toBeUndefined()
  keys.focusRow('2')
  press('ArrowDown')
  expect(at()).toBe('3')
  typed.value = true
})
