import DataLoader from 'dataloader'
import type { Context } from './context.ts'

type Batch<V> = (ctx: Context, ids: readonly number[]) => Promise<ReadonlyMap<number, V>>

const loaders = new WeakMap<Context, Map<unknown, DataLoader<number, unknown>>>()

/** Loads what belongs to an id, together with all the others of the same request: one query for a whole list. */
export function load<V>(ctx: Context, batch: Batch<V>, id: number): Promise<V | undefined> {
  const ofRequest = loaders.get(ctx) ?? new Map<unknown, DataLoader<number, unknown>>()
  loaders.set(ctx, ofRequest)
  const loader =
    ofRequest.get(batch) ??
    new DataLoader<number, unknown>(async (ids) => {
      const found = await batch(ctx, ids)
      return ids.map((each) => found.get(each))
    })
  ofRequest.set(batch, loader)
  return loader.load(id) as Promise<V | undefined>
}
