import { Publisher } from '@entitle/schema/catalog/publisher'
import { flag, id, integer, key, strings, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { conflict } from '../platform/errors.ts'

/** A publisher as it is stored, with the keys that people do not see. */
export class StoredPublisher extends Publisher {
  nameKey: string
  searchKey: string
}

const nameTaken = () =>
  conflict('publisher.name-taken', {}, [{ field: 'name', rule: 'publisher.name-taken', params: {} }])

export const PublisherEntity = defineEntity(StoredPublisher, {
  table: 'publisher',
  columns: {
    id: id(),
    version: { ...integer(), default: 1 },
    name: text(),
    aliases: strings(),
    userDefined: flag(),
    nameKey: key(),
    searchKey: key(),
  },
  unique: { publisher_name: { columns: ['nameKey'], refusal: nameTaken } },
})

/**
 * One name of a publisher, the usual one at position 0, then its aliases: what a search goes through, and what keeps
 * two publishers from being called the same. Written along with the publisher, by store-publishers.ts alone.
 */
export class PublisherKey {
  publisherId: number
  position: number
  nameKey: string
  searchKey: string
  wordKey: string
}

export const PublisherKeyEntity = defineEntity(PublisherKey, {
  table: 'publisher_key',
  withoutRowid: true,
  columns: {
    publisherId: { ...integer(), primary: true },
    position: { ...integer(), primary: true },
    nameKey: key(),
    searchKey: key(),
    wordKey: key(),
  },
  unique: { publisher_key_name: { columns: ['nameKey'], refusal: nameTaken } },
})
