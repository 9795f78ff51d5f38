import type { MigrationInterface, QueryRunner } from 'typeorm'
import { createIndex, createTable, dropTable, is, of, optional } from '../platform/database/tables.ts'

export class CreatePurchase1764000700000 implements MigrationInterface {
  name = 'CreatePurchase1764000700000'

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'purchase', {
      id: is.id,
      agreement_id: of('agreement'),
      order_number: optional(is.text),
      reseller: optional(is.text),
      purchased_on: optional(is.key),
      quantity: is.integer,
      unit_cost: optional(is.text),
      currency: optional(is.text),
    })
    await createIndex(runner, 'purchase', 'purchase_agreement', ['agreement_id', 'id'])
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'purchase')
  }
}
