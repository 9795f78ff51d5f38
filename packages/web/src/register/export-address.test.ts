import { expect, test } from 'vitest'
import { exportForm, exportQuery } from './export-address.ts'

test('a file is of what the list shows, in its order, without its pages', () => {
  const query = { search: 'a b', status: 'EXPIRED', sort: '-endDate', page: '3', columns: 'name', view: '4', x: '1' }
  expect(exportQuery(query, { format: 'csv', columns: [], language: 'en' })).toBe(
    'search=a%20b&status=EXPIRED&sort=-endDate&lang=en',
  )
  expect(exportQuery({}, { format: 'csv', columns: ['kind', 'name'], language: 'fr' })).toBe(
    'columns=kind,name&lang=fr',
  )
})

test('a selection keeps the order of the list, whatever the list is narrowed to', () => {
  const form = exportForm({ search: 'a', sort: 'kind' }, ['4', '7'], { format: 'xlsx', columns: [], language: 'fr' })
  expect(Object.fromEntries(form)).toEqual({ sort: 'kind', ids: '4,7', lang: 'fr' })
})
