import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createTable, dropTable, is } from '../platform/database/tables.ts'

const primary = { ...is.key, isPrimary: true }

export class KeepAnswers1764001000000 implements MigrationInterface {
  name = 'KeepAnswers1764001000000'

  async up(runner: QueryRunner): Promise<void> {
    const columns = { sha256: is.text, answer: is.text, created_at: is.text }
    const keys = { principal: primary, idempotency_key: primary }
    await createTable(runner, 'kept_answer', { ...keys, ...columns }, { withoutRowid: true })
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'kept_answer')
  }
}
