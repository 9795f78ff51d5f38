import { expect, test } from 'vitest'
import { type Component, h, nextTick, ref } from 'vue'
import { useSelection } from '../lib/useSelection.ts'
import { mountWith } from '../testing/mount-with.ts'
import AppTable from './AppTable.vue'

const columns = [
  { key: 'name', label: 'Name', sort: 'NAME', heading: true },
  { key: 'count', label: 'Agreements', numeric: true },
]
const rows = [{ id: '1' }, { id: '2' }]
const table = (props: object = {}) => mountWith(AppTable, { rows, columns, caption: 'License groups', ...props })

test('is named, and can be reached and scrolled by keyboard', async () => {
  const { wrapper } = await table()
  expect(wrapper.get('caption').text()).toBe('License groups')
  expect(wrapper.get('[role=region]').attributes()).toMatchObject({ 'aria-label': 'License groups', tabindex: '0' })
})

test('tells the order, and asks for the other one', async () => {
  const { wrapper } = await table({ sort: { field: 'NAME', direction: 'ASC' } })
  const [name, count] = wrapper.findAll('th')
  expect(name?.attributes('aria-sort')).toBe('ascending')
  expect(count?.attributes('aria-sort')).toBeUndefined()
  await name?.get('button').trigger('click')
  expect(wrapper.emitted('update:sort')).toEqual([[{ field: 'NAME', direction: 'DESC' }]])
})

test('a column that is not the order starts ascending', async () => {
  const { wrapper } = await table({ sort: { field: 'OTHER', direction: 'DESC' } })
  expect(wrapper.get('th').attributes('aria-sort')).toBe('none')
  await wrapper.get('th button').trigger('click')
  expect(wrapper.emitted('update:sort')).toEqual([[{ field: 'NAME', direction: 'ASC' }]])
})

test('old rows stay, dimmed and said to be busy, while new ones load', async () => {
  const { wrapper } = await table({ outdated: true })
  expect(wrapper.get('[role=region]').attributes('aria-busy')).toBe('true')
  expect(wrapper.findAll('tbody tr')).toHaveLength(2)
})

test('loading is not the same as empty', async () => {
  const bones = async (loading: boolean) => (await table({ rows: [], loading })).wrapper.findAll('tbody tr').length
  expect(await bones(true)).toBeGreaterThan(1)
  expect(await bones(false)).toBe(1)
})

test('all cannot be chosen before any is there', async () => {
  const selection = useSelection(() => rows)
  const box = async (shown: object[]) => (await table({ rows: shown, selection })).wrapper.get('thead input').element
  expect(await box([])).toMatchObject({ disabled: true })
  expect(await box(rows)).toMatchObject({ disabled: false })
})

test('another page begins at its top; a row that goes moves nothing', async () => {
  const shown = ref<{ id: string }[]>(rows)
  const Page = { render: () => h(AppTable as Component, { rows: shown.value, columns, caption: 'License groups' }) }
  const { wrapper } = await mountWith(Page)
  const region = wrapper.get('[role=region]').element
  region.scrollTop = 400
  shown.value = [{ id: '2' }]
  await nextTick()
  expect(region.scrollTop).toBe(400)
  shown.value = [{ id: '3' }, { id: '4' }]
  await nextTick()
  expect(region.scrollTop).toBe(0)
})
