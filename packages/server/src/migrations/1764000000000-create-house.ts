import type { MigrationInterface, QueryRunner } from 'typeorm'
import {
  createIdSequence,
  createIndex,
  createTable,
  createUnique,
  dropIdSequence,
  dropTable,
  is,
  optional,
} from '../platform/database/tables.ts'

export class CreateHouse1764000000000 implements MigrationInterface {
  name = 'CreateHouse1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await createIdSequence(runner)
    await createTable(runner, 'audit_entry', {
      id: is.id,
      at: is.text,
      actor: is.text,
      action: is.text,
      noun: is.text,
      subject_id: is.integer,
      before: optional(is.text),
      after: optional(is.text),
      request_id: is.text,
    })
    await createIndex(runner, 'audit_entry', 'audit_entry_subject', ['noun', 'subject_id', 'id'])
    await createTable(runner, 'used_link', { id: is.id, nonce: is.text, used_at: is.text })
    await createUnique(runner, 'used_link', 'used_link_nonce', ['nonce'])
    await createTable(runner, 'setting', { name: { ...is.text, isPrimary: true }, value: is.text })
    await createTable(runner, 'operation', {
      id: is.id,
      kind: is.text,
      status: is.text,
      phase: is.text,
      done: is.integer,
      total: optional(is.integer),
      started_at: optional(is.text),
      finished_at: optional(is.text),
      result_url: optional(is.text),
      failure_count: is.integer,
      input: is.text,
      principal: is.text,
      created_at: is.text,
      owner: optional(is.text),
      lease_until: optional(is.text),
    })
    await createIndex(runner, 'operation', 'operation_status', ['status', 'id'])
    await createTable(runner, 'operation_failure', {
      id: is.id,
      operation_id: is.integer,
      subject: is.text,
      code: is.text,
      message: is.text,
    })
    await createIndex(runner, 'operation_failure', 'operation_failure_operation', ['operation_id', 'id'])
    await createTable(runner, 'upload', {
      id: is.id,
      file_name: is.text,
      size: is.integer,
      uploaded_by: is.text,
      created_at: is.text,
    })
    await createTable(runner, 'upload_part', {
      upload_id: { ...is.integer, isPrimary: true },
      position: { ...is.integer, isPrimary: true },
      created_at: is.text, // before the content, which SQLite would read to get at what stands behind it
      content: is.text,
    })
    await createTable(runner, 'license_group', {
      id: is.id,
      version: is.integer,
      name: is.text,
      name_key: is.key,
      search_key: is.key,
      created_at: is.text,
    })
    await createUnique(runner, 'license_group', 'license_group_name', ['name_key'])
    await createIndex(runner, 'license_group', 'license_group_search', ['search_key', 'id'])
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['license_group', 'upload_part', 'upload', 'operation_failure', 'operation', 'setting', 'used_link']
    for (const table of [...tables, 'audit_entry']) await dropTable(runner, table)
    await dropIdSequence(runner)
  }
}
