import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex } from '../platform/database/tables.ts'

const [table, name] = ['agreement', 'agreement_search']
const searched = ['search_key', 'id', 'publisher_id', 'product_title_id', 'deleted_at']
const listed = ['group_id', 'kind', 'program', 'license_count', 'start_date', 'end_date', 'notice_date', 'created_at']

export class ListAgreements1764000850000 implements MigrationInterface {
  name = 'ListAgreements1764000850000'

  // Holds all that a list filters and sorts by, in the order that most lists have: SQLite finds, sorts and counts in it
  // alone, a third of the table, whatever is asked for, and reads the rows of one page.
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, name)
    await createIndex(runner, table, name, [...searched, ...listed])
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, name)
    await createIndex(runner, table, name, searched)
  }
}
