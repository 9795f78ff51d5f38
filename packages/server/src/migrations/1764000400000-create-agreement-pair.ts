import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex, createTable, createUnique, dropTable, is, of, optional } from '../platform/database/tables.ts'

export class CreateAgreementPair1764000400000 implements MigrationInterface {
  name = 'CreateAgreementPair1764000400000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'pair_import', {
      id: is.id,
      file_name: is.text,
      sha256: is.text,
      program: is.text,
      separator: is.text,
      has_header: is.flag,
      on_existing_name: is.text,
      mode: is.text,
      read: is.integer,
      added: is.integer,
      already_known: is.integer,
      rejected: is.integer,
      agreements_added: is.integer,
      lines: is.text,
      problems: is.text,
      imported_at: is.text,
      imported_by: is.text,
    })
    await createTable(runner, 'agreement_pair', {
      id: is.id,
      agreement_id: of('agreement'),
      number: is.text,
      partner_number: is.text,
      pair_key: is.key,
      status: is.text,
      checked_at: optional(is.text),
      message: optional(is.text),
      import_id: optional(is.integer),
      import_line: optional(is.integer),
      deleted_at: optional(is.text),
    })
    await createUnique(runner, 'agreement_pair', 'agreement_pair_key', ['pair_key'], 'deleted_at IS NULL')
    await createIndex(runner, 'agreement_pair', 'agreement_pair_agreement', ['agreement_id', 'id'])
    await createIndex(runner, 'agreement_pair', 'agreement_pair_status', ['status', 'agreement_id'])
    await createIndex(runner, 'agreement_pair', 'agreement_pair_import', ['import_id'], 'import_id IS NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'agreement_pair')
    await dropTable(runner, 'pair_import')
  }
}
