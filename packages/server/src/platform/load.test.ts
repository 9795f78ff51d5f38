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

test('what is asked for with other arguments is loaded by itself', async () => {
  const asked: unknown[] = []
  const batch = async (_: Context, ids: readonly number[], from: number, to: number) => {
    asked.push([ids, from, to])
    return new Map(ids.map((id) => [id, `${id}: ${from} to ${to}`]))
  }
  const ctx = request()
  const found = await Promise.all([load(ctx, batch, 1, 0, 5), load(ctx, batch, 1, 5, 9), load(ctx, batch, 2, 0, 5)])
  expect(found).toEqual(['1: 0 to 5', '1: 5 to 9', '2: 0 to 5'])
  expect(asked).toEqual([
    [[1, 2], 0, 5],
    [[1], 5, 9],
  ])
})
