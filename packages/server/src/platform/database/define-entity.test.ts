import { expect, test } from 'vitest'
import { id, instant, optional, text } from './columns.ts'
import { defineEntity } from './define-entity.ts'

class Thing {
  id: number
  longName: string
  goneAt: Date | null
  age: number
  parts: Thing[]
}

const known = { id: id(), longName: text(), goneAt: optional(instant()) }

test('a column that is forgotten, or that the class lacks, does not compile', () => {
  // @ts-expect-error goneAt is missing
  defineEntity(Thing, { table: 'thing', computed: ['age'], columns: { id: id(), longName: text() } })
  // @ts-expect-error age is neither a column nor computed
  defineEntity(Thing, { table: 'thing', columns: known })
  // @ts-expect-error colour is not a property of Thing
  defineEntity(Thing, { table: 'thing', computed: ['age'], columns: { ...known, colour: text() } })
  // @ts-expect-error a list of things is no column
  defineEntity(Thing, { table: 'thing', computed: ['age'], columns: { ...known, parts: text() } })
})

test('columns are snake_case, lists are not columns', () => {
  const { options } = defineEntity(Thing, { table: 'thing', computed: ['age'], columns: known })
  expect(Object.values(options.columns).map((column) => column?.name)).toEqual(['id', 'long_name', 'gone_at'])
})
