import DataLoader from 'dataloader'
import type { Context } from './context.ts'

type Batch<V, Args extends unknown[]> = (
  ctx: Context,
  ids: readonly number[],
  ...args: Args
) => Promise<ReadonlyMap<number, V>>
type Loader = DataLoader<number, unknown>

const loaders = new WeakMap<Context, Map<unknown, Map<string, Loader>>>()

/**
 * Loads what belongs to an id, together with all the others of the same request that ask for it with the same arguments:
 * one query for a whole list.
 */
export function load<V, Args extends unknown[]>(
  ctx: Context,
  batch: Batch<V, Args>,
  id: number,
  ...args: Args
): Promise<V | undefined> {
  const ofRequest = loaders.get(ctx) ?? new Map<unknown, Map<string, Loader>>()
  loaders.set(ctx, ofRequest)
  const ofBatch = ofRequest.get(batch) ?? new Map<string, Loader>()
  ofRequest.set(batch, ofBatch)
  const key = JSON.stringify(args)
  const loader =
    ofBatch.get(key) ??
    new DataLoader<number, unknown>(async (ids) => {
      const found = await batch(ctx, ids, ...args)
      return ids.map((each) => found.get(each))
    })
  ofBatch.set(key, loader)
  return loader.load(id) as Promise<V | undefined>
}
