import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex, createTable, createUnique, dropTable, is } from '../platform/database/tables.ts'

export class CreateSavedView1764000800000 implements MigrationInterface {
  name = 'CreateSavedView1764000800000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'saved_view', {
      id: is.id,
      version: is.integer,
      owner_id: is.key,
      owner: is.text,
      name: is.text,
      name_key: is.key,
      address: is.text,
      shared: is.flag,
      updated_at: is.text,
    })
    await createUnique(runner, 'saved_view', 'saved_view_name', ['owner_id', 'name_key'])
    await createIndex(runner, 'saved_view', 'saved_view_shared', ['id'], 'shared')
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'saved_view')
  }
}
