import type { Context } from '../platform/context.ts'
import type { StoredCatalogRequest } from './catalog-request.entity.ts'
import { ProductTitleEntity, ProductTitleKeyEntity, type StoredProductTitle } from './product-title.entity.ts'
import { PublisherEntity, PublisherKeyEntity, type StoredPublisher } from './publisher.entity.ts'

/** What the catalog has of the names of a request, be they aliases; null when that is missing indeed. */
export async function findInCatalog(
  { em }: Context,
  { publisherNameKey, titleNameKey }: Pick<StoredCatalogRequest, 'publisherNameKey' | 'titleNameKey'>,
): Promise<StoredPublisher | StoredProductTitle | null> {
  const publisher = await em.findOneBy(PublisherKeyEntity, { nameKey: publisherNameKey })
  if (!publisher) return null
  const { publisherId } = publisher
  if (titleNameKey === '') return em.findOneBy(PublisherEntity, { id: publisherId })
  const title = await em.findOneBy(ProductTitleKeyEntity, { publisherId, nameKey: titleNameKey })
  return title && em.findOneBy(ProductTitleEntity, { id: title.productTitleId })
}

/** The open requests for what the catalog has. */
export async function findMetRequests({ em }: Context): Promise<number[]> {
  const rows: { id: number }[] = await em.query(`
    SELECT request.id FROM catalog_request AS request
    JOIN publisher_key AS publisher ON publisher.name_key = request.publisher_name_key
    WHERE request.status = 'OPEN' AND (request.title_name_key = '' OR EXISTS (
      SELECT 1 FROM product_title_key AS title
      WHERE title.publisher_id = publisher.publisher_id AND title.name_key = request.title_name_key))
    ORDER BY request.id`)
  return rows.map(({ id }) => id)
}
