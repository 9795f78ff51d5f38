import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex } from '../platform/database/tables.ts'

const [table, column, index] = ['agreement', 'deletion_id', 'agreement_deletion']

export class RestoreDeletion1764001100000 implements MigrationInterface {
  name = 'RestoreDeletion1764001100000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} text`)
    await createIndex(runner, table, index, [column], `${column} IS NOT NULL`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex(table, index)
    await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`)
  }
}
