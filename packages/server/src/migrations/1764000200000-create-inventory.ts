import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex, createTable, createUnique, dropTable, is, optional } from '../platform/database/tables.ts'

const primary = { isPrimary: true }

export class CreateInventory1764000200000 implements MigrationInterface {
  name = 'CreateInventory1764000200000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'device', {
      id: is.id,
      name: is.text,
      search_key: is.key,
      operating_system: optional(is.text),
      agent: optional(is.text),
      source: is.text,
      source_id: is.key,
      serial_number: optional(is.text),
      primary_user: optional(is.text),
      enrolled_at: is.text,
      last_seen_at: is.text,
      software_reported_at: optional(is.text),
      retired_at: optional(is.text),
    })
    await createUnique(runner, 'device', 'device_source', ['source', 'source_id'])
    await createIndex(runner, 'device', 'device_search', ['search_key', 'id'])
    await createTable(runner, 'detected_software', {
      id: is.id,
      name: is.text,
      publisher: optional(is.text),
      version: optional(is.text),
      package_key: is.key,
    })
    await createUnique(runner, 'detected_software', 'detected_software_package', ['package_key'])
    const installation = {
      device_id: { ...is.integer, ...primary },
      software_id: { ...is.integer, ...primary },
    }
    const small = { withoutRowid: true }
    await createTable(runner, 'installation', { ...installation, first_seen: is.epoch }, small)
    await createIndex(runner, 'installation', 'installation_software', ['software_id', 'device_id'])
    const interval = { first_seen: { ...is.epoch, ...primary }, gone: is.epoch }
    await createTable(runner, 'installation_history', { ...installation, ...interval }, small)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['installation_history', 'installation', 'detected_software', 'device']) {
      await dropTable(runner, table)
    }
  }
}
