import { expect, test } from 'vitest'
import type { Context } from './context.ts'
import { load } from './load.ts'

const request = () => ({}) as Context

test('what a list asks for one by one is loaded at once, each thing once', async () => {
  const asked: (readonly number[])[] = []
  const batch = async (_: Context, ids: readonly number[]) => {
    asked.push(ids)
    return new Map(ids.filter((id) => id < 3).map((id) => [id, `thing ${id}`]))
  }
  const ctx = request()
  const found = await Promise.all([1, 2, 1, 9].map((id) => load(ctx, batch, id)))
  expect(found).toEqual(['thing 1', 'thing 2', 'thing 1', undefined])
  expect(asked).toEqual([[1, 2, 9]])
})

test('nothing is shared between requests, nor between batches', async () => {
  const one = async (_: Context, ids: readonly number[]) => new Map(ids.map((id) => [id, 'one']))
  const other = async (_: Context, ids: readonly number[]) => new Map(ids.map((id) => [id, 'other']))
  const ctx = request()
  expect(await Promise.all([load(ctx, one, 1), load(ctx, other, 1)])).toEqual(['one', 'other'])
  let loads = 0
  const counted = async (_: Context, ids: readonly number[]) => new Map(ids.map((id) => [id, ++loads]))
  expect([await load(request(), counted, 1), await load(request(), counted, 1)]).toEqual([1, 2])
})
