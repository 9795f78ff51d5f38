import { flushPromises } from '@vue/test-utils'
import { agreementAddress } from '@entitle/schema/agreement/agreement-address.rules'
import { beforeEach, expect, test } from 'vitest'
import { useUrlState } from '../lib/useUrlState.ts'
import { callWith } from '../testing/mount-with.ts'
import { allColumns, moveColumn, usualColumns, withColumn } from './agreement-columns.ts'
import { useAgreementColumns } from './useAgreementColumns.ts'

beforeEach(() => localStorage.clear())

const columnsAt = async (at: string) => {
  const { result, router } = await callWith(() => useAgreementColumns(useUrlState(agreementAddress)), { at })
  return { columns: result, path: () => router.currentRoute.value.fullPath }
}

test('columns come, go and change places, but for the name, which stays', () => {
  expect(withColumn(['name', 'endDate'], 'metric', true)).toEqual(['name', 'endDate', 'metric'])
  expect(withColumn(['name', 'endDate'], 'endDate', false)).toEqual(['name'])
  expect(withColumn(['name', 'endDate'], 'name', false)).toContain('name')
  expect(moveColumn(['name', 'kind', 'endDate'], 'endDate', -1)).toEqual(['name', 'endDate', 'kind'])
  expect(moveColumn(['name', 'kind'], 'kind', 1)).toEqual(['name', 'kind'])
  expect(allColumns(['endDate']).length).toBe(16)
})

test('who has chosen nothing sees what is usual, the name pinned', async () => {
  const { columns } = await columnsAt('/agreements')
  expect(columns.shown.value).toEqual(usualColumns)
  expect([columns.pinned.value, columns.compact.value, columns.chosen.value, columns.unusual.value]).toEqual([
    1,
    false,
    false,
    false,
  ])
})

test('what is chosen stands in the address and is remembered; an address says otherwise; back to usual', async () => {
  const { columns, path } = await columnsAt('/agreements?status=EXPIRED')
  columns.shown.value = ['name', 'noticeDate']
  columns.pinned.value = 0
  columns.compact.value = true
  await flushPromises()
  expect(path()).toBe('/agreements?status=EXPIRED&columns=name,noticeDate&pinned=0&compact=1')

  const { columns: later } = await columnsAt('/agreements')
  expect([later.shown.value, later.pinned.value, later.compact.value]).toEqual([['name', 'noticeDate'], 0, true])
  const { columns: linked, path: here } = await columnsAt('/agreements?columns=endDate,endDate&compact=0&pinned=2')
  expect([linked.shown.value, linked.pinned.value, linked.compact.value]).toEqual([['name', 'endDate'], 2, false])
  linked.reset()
  await flushPromises()
  expect(here()).toBe('/agreements')
  expect((await columnsAt('/agreements')).columns.unusual.value).toBe(false)
})
