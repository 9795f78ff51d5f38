import { readFileSync } from 'node:fs'
import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { createEvents } from '../platform/events.ts'
import { buildSchema, schemaText } from './build-schema.ts'

let schema: GraphQLSchema
beforeAll(async () => {
  schema = await buildSchema(createEvents())
})

test('the committed schema.graphql is what the server serves: `pnpm schema` writes it', () => {
  const committed = readFileSync(new URL('../../../schema/schema.graphql', import.meta.url), 'utf8')
  expect(committed).toBe(schemaText(schema))
})

test('everything in the API is documented', () => expect(undescribed(schema)).toEqual([]))

// Everything that nobody has said a word about, as `Type.field(argument)`.
function undescribed(schema: GraphQLSchema): string[] {
  const silent: string[] = []
  const listen = (path: string, { description }: { description?: string | null }) => {
    if (!description) silent.push(path)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    listen(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) listen(`${type.name}.${value.name}`, value)
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) listen(`${type.name}.${field.name}`, field)
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      listen(`${type.name}.${field.name}`, field)
      for (const argument of field.args) listen(`${type.name}.${field.name}(${argument.name})`, argument)
    }
  }
  return silent
}
