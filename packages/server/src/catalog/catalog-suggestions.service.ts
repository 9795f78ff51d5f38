import type { Context } from '../platform/context.ts'
import type { StoredProductTitle } from './product-title.entity.ts'
import type { StoredPublisher } from './publisher.entity.ts'

/** Publishers whose names are like a name that the catalog does not know, likest first. */
export async function suggestPublishers(_ctx: Context, _name: string, _first: number): Promise<StoredPublisher[]> {
  return []
}

/** The same for the product titles of a publisher. */
export async function suggestProductTitles(
  _ctx: Context,
  _publisherId: number,
  _name: string,
  _first: number,
): Promise<StoredProductTitle[]> {
  return []
}
