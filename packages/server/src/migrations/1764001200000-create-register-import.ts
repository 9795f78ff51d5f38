import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex, createTable, dropTable, is, optional } from '../platform/database/tables.ts'

/** Imports of registers, and which lines of them were left out. */
export class CreateRegisterImport1764001200000 implements MigrationInterface {
  name = 'CreateRegisterImport1764001200000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'register_import', {
      id: is.id,
      file_name: is.text,
      on_existing: is.text,
      mode: is.text,
      decimal_mark: is.text,
      saved: is.flag,
      header: is.text,
      read: is.integer,
      added: is.integer,
      changed: is.integer,
      unchanged: is.integer,
      rejected: is.integer,
      agreements_added: is.integer,
      agreements_changed: is.integer,
      groups_added: is.text,
      purchases_added: is.integer,
      purchases_removed: is.integer,
      problem_count: is.integer,
      problem_counts: is.text,
      obstacles: is.text,
      created_at: is.text,
      imported_by: is.text,
      finished_at: optional(is.text),
    })
    const key = { isPrimary: true } as const
    await createTable(
      runner,
      'register_import_line',
      {
        import_id: { ...is.integer, ...key },
        line: { ...is.integer, ...key },
        cells: is.text,
        agreement_name: optional(is.text),
      },
      { withoutRowid: true },
    )
    await createTable(
      runner,
      'register_import_problem',
      {
        import_id: { ...is.integer, ...key },
        position: { ...is.integer, ...key },
        line: is.integer,
        column_number: optional(is.integer),
        value: optional(is.text),
        code: is.text,
        found: optional(is.text),
        found_at: optional(is.integer),
        upper_limit: optional(is.integer),
        other_line: optional(is.integer),
        agreement_id: optional(is.text),
      },
      { withoutRowid: true },
    )
    await createIndex(runner, 'register_import_problem', 'register_import_problem_line', ['import_id', 'line'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'register_import_problem')
    await dropTable(runner, 'register_import_line')
    await dropTable(runner, 'register_import')
  }
}
