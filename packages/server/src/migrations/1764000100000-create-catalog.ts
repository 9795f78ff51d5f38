import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  createIndex,
  createTable,
  createUnique,
  dropTable,
  is,
  nextIdOf,
  of,
  optional,
} from '../platform/database/tables.ts'

export class CreateCatalog1764000100000 implements MigrationInterface {
  name = 'CreateCatalog1764000100000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'publisher', {
      id: is.id,
      name: is.text,
      aliases: is.text,
      user_defined: is.flag,
      name_key: is.key,
      search_key: is.key,
    })
    await createUnique(runner, 'publisher', 'publisher_name', ['name_key'])
    await createTable(
      runner,
      'publisher_key',
      {
        publisher_id: { ...is.integer, isPrimary: true },
        position: { ...is.integer, isPrimary: true },
        name_key: is.key,
        search_key: is.key,
        word_key: is.key,
      },
      { withoutRowid: true },
    )
    await createUnique(runner, 'publisher_key', 'publisher_key_name', ['name_key'])
    await createTable(runner, 'product_title', {
      id: is.id,
      publisher_id: of('publisher'),
      name: is.text,
      category: optional(is.text),
      aliases: is.text,
      license_required: is.text,
      user_defined: is.flag,
      name_key: is.key,
      search_key: is.key,
    })
    await createUnique(runner, 'product_title', 'product_title_name', ['publisher_id', 'name_key'])
    await createTable(
      runner,
      'product_title_key',
      {
        product_title_id: { ...is.integer, isPrimary: true },
        position: { ...is.integer, isPrimary: true },
        publisher_id: is.integer,
        name_key: is.key,
        search_key: is.key,
        word_key: is.key,
      },
      { withoutRowid: true },
    )
    await createIndex(runner, 'product_title_key', 'product_title_key_name', ['publisher_id', 'name_key'])
    await createTable(runner, 'catalog_request', {
      id: is.id,
      publisher_name: is.text,
      product_title: optional(is.text),
      status: is.text,
      requested_by: is.text,
      created_at: is.text,
      publisher_name_key: is.key,
      title_name_key: is.key,
    })
    await createIndex(runner, 'catalog_request', 'catalog_request_names', [
      'status',
      'publisher_name_key',
      'title_name_key',
    ])
    await addMicrosoft(runner)
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['catalog_request', 'product_title_key', 'product_title', 'publisher_key', 'publisher']
    for (const table of tables) await dropTable(runner, table)
  }
}

// Volume licensing agreements are with Microsoft, whatever a catalog file says: it always exists (product.md §1).
async function addMicrosoft(runner: QueryRunner): Promise<void> {
  const id = await nextIdOf(runner, 'publisher')
  await runner.query(`INSERT INTO publisher (id, name, aliases, user_defined, name_key, search_key)
    VALUES (${id}, 'Microsoft', '["Microsoft Corporation"]', FALSE, 'microsoft', 'microsoft')`)
  await runner.query(`INSERT INTO publisher_key (publisher_id, position, name_key, search_key, word_key)
    VALUES (${id}, 0, 'microsoft', 'microsoft', ' microsoft'),
      (${id}, 1, 'microsoft corporation', 'microsoft corporation', ' microsoft  corporation')`)
}
