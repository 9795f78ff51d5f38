import { writeFileSync } from 'node:fs'
import { createEvents } from '../platform/events.ts'
import { buildSchema, schemaText } from './build-schema.ts'

// Run by `pnpm schema` after a change of the API.
writeFileSync(new URL('../../../schema/schema.graphql', import.meta.url), schemaText(await buildSchema(createEvents())))
