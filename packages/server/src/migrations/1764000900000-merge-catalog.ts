import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex, createTable, dropTable, is, optional } from '../platform/database/tables.ts'

const versioned = ['publisher', 'product_title']

export class MergeCatalog1764000900000 implements MigrationInterface {
  name = 'MergeCatalog1764000900000'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of versioned) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN version integer NOT NULL DEFAULT 1`)
    }
    await createTable(runner, 'catalog_merge', {
      id: is.id,
      part_of_id: optional(is.integer),
      kind: is.text,
      at: is.text,
      by: is.text,
      from_id: is.integer,
      from_name: is.text,
      into_id: is.integer,
      into_name: is.text,
      publisher_name: is.text,
      gone: is.text,
      given: is.text,
      own: is.text,
      title_ids: is.text,
      titles_moved: is.integer,
      titles_merged: is.text,
      request_ids: is.text,
      agreements_moved: is.integer,
      undone_at: optional(is.text),
      undone_by: optional(is.text),
      agreements_elsewhere: optional(is.integer),
    })
    await createIndex(runner, 'catalog_merge', 'catalog_merge_from', ['kind', 'from_id'])
    await createIndex(runner, 'catalog_merge', 'catalog_merge_into', ['kind', 'into_id'])
    await createIndex(runner, 'catalog_merge', 'catalog_merge_part', ['part_of_id'])
    await createTable(
      runner,
      'catalog_merge_agreement',
      {
        merge_id: { ...is.integer, isPrimary: true },
        agreement_id: { ...is.integer, isPrimary: true },
      },
      { withoutRowid: true },
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'catalog_merge_agreement')
    await dropTable(runner, 'catalog_merge')
    for (const table of versioned) await runner.query(`ALTER TABLE ${table} DROP COLUMN version`)
  }
}
