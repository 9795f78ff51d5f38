import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex, createTable, createUnique, dropTable, is, of, optional } from '../platform/database/tables.ts'

const undeleted = 'deleted_at IS NULL'

export class CreateAgreement1764000300000 implements MigrationInterface {
  name = 'CreateAgreement1764000300000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'agreement', {
      id: is.id,
      version: is.integer,
      kind: is.text,
      name: is.text,
      name_key: is.key,
      search_key: is.key,
      group_id: of('license_group', optional(is.integer)),
      publisher_id: of('publisher', optional(is.integer)),
      product_title_id: of('product_title', optional(is.integer)),
      license_count: optional(is.integer),
      metric: is.text,
      start_date: optional(is.key),
      end_date: optional(is.key),
      notice_date: optional(is.key),
      external_reference: optional(is.key),
      program: optional(is.text),
      details: optional(is.text),
      created_at: is.text,
      updated_at: is.text,
      deleted_at: optional(is.text),
    })
    await createUnique(runner, 'agreement', 'agreement_name', ['name_key'], undeleted)
    const referenced = `${undeleted} AND external_reference IS NOT NULL`
    await createUnique(runner, 'agreement', 'agreement_external_reference', ['external_reference'], referenced)
    await createIndex(runner, 'agreement', 'agreement_search', ['search_key', 'id'])
    await createIndex(runner, 'agreement', 'agreement_group', ['group_id'])
    await createIndex(runner, 'agreement', 'agreement_publisher', ['publisher_id'])
    await createIndex(runner, 'agreement', 'agreement_product_title', ['product_title_id'])
    await createIndex(runner, 'agreement', 'agreement_end_date', ['end_date'])
    await createIndex(runner, 'agreement', 'agreement_updated_at', ['updated_at'])
    await createIndex(runner, 'agreement', 'agreement_deleted_at', ['deleted_at'], 'deleted_at IS NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'agreement')
  }
}
