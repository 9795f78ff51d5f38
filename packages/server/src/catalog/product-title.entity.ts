import { ProductTitle } from '@entitle/schema/catalog/product-title'
import { flag, id, integer, key, manyToOne, optional, strings, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { conflict } from '../platform/errors.ts'
import { StoredPublisher } from './publisher.entity.ts'

/** A product title as it is stored, with the keys that people do not see. */
export class StoredProductTitle extends ProductTitle {
  declare publisher: StoredPublisher
  publisherId: number
  nameKey: string
  searchKey: string
}

export const ProductTitleEntity = defineEntity(StoredProductTitle, {
  table: 'product_title',
  columns: {
    id: id(),
    version: { ...integer(), default: 1 },
    publisherId: integer(),
    name: text(),
    category: optional(text()),
    aliases: strings(),
    licenseRequired: text(),
    userDefined: flag(),
    nameKey: key(),
    searchKey: key(),
  },
  relations: { publisher: manyToOne(StoredPublisher, 'publisher') },
  unique: {
    product_title_name: {
      columns: ['publisherId', 'nameKey'],
      refusal: () =>
        conflict('product-title.name-taken', {}, [{ field: 'name', rule: 'product-title.name-taken', params: {} }]),
    },
  },
})

/**
 * One name of a product title, the usual one at position 0, then its aliases: what a search goes through. Written along
 * with the title, by store-product-titles.ts alone.
 */
export class ProductTitleKey {
  productTitleId: number
  position: number
  publisherId: number
  nameKey: string
  searchKey: string
  wordKey: string
}

export const ProductTitleKeyEntity = defineEntity(ProductTitleKey, {
  table: 'product_title_key',
  withoutRowid: true,
  columns: {
    productTitleId: { ...integer(), primary: true },
    position: { ...integer(), primary: true },
    publisherId: integer(),
    nameKey: key(),
    searchKey: key(),
    wordKey: key(),
  },
  // Not unique: "Acrobat" may well be an alias of both Acrobat Pro and Acrobat Standard.
  indexes: { product_title_key_name: { columns: ['publisherId', 'nameKey'] } },
})
