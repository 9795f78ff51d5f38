import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { submitInventoryRules } from '@entitle/schema/inventory/inventory.rules'
import { buildSchema, parse, validate } from 'graphql'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { enrolCommand, enrolMutation } from './enrol-example.ts'

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'))

test('the example for the playground is one that the API takes', () => {
  expect(validate(schema, parse(enrolMutation))).toEqual([])
})

test('the example for a script sends a report that the rules accept', () => {
  const command = enrolCommand('https://tools.example/entitle/graphql')
  expect(command).toContain('curl "https://tools.example/entitle/graphql"')
  const body = JSON.parse(/<<'JSON'\n(.*)\nJSON$/s.exec(command)?.[1] ?? '') as {
    query: string
    variables: { input: unknown }
  }
  expect(validate(schema, parse(body.query))).toEqual([])
  expect(v.is(submitInventoryRules, body.variables.input)).toBe(true)
})
