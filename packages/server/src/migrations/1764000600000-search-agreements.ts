import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex } from '../platform/database/tables.ts'

const [table, name] = ['agreement', 'agreement_search']

export class SearchAgreements1764000600000 implements MigrationInterface {
  name = 'SearchAgreements1764000600000'

  // Holds all that a search compares: SQLite looks through it in the order of the list, and reads a row where it matches.
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, name)
    await createIndex(runner, table, name, ['search_key', 'id', 'publisher_id', 'product_title_id', 'deleted_at'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, name)
    await createIndex(runner, table, name, ['search_key', 'id'])
  }
}
