import { may, type Permission } from '@entitle/schema/auth/permission.rules'
import { roles } from '@entitle/schema/auth/role.values'
import type { GraphQLObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createEvents } from '../platform/events.ts'
import { buildSchema } from './build-schema.ts'

// Administrators may do everything that is in the table, so this also says whether a permission is in it.
const isInTable = (permission: string) => may('ADMINISTRATOR', permission as Permission)

describe('what nobody has given a permission is denied', () => {
  let fields: { name: string; roles: readonly string[] }[]
  beforeAll(async () => {
    const schema = await buildSchema(createEvents())
    const { queries, mutations, subscriptions } = getMetadataStorage()
    const nameAll = (
      type: GraphQLObjectType | null | undefined,
      known: readonly { schemaName: string; roles?: readonly string[] }[],
    ) =>
      Object.keys(type?.getFields() ?? {}).map((field) => ({
        name: `${type?.name}.${field}`,
        roles: known.find(({ schemaName }) => schemaName === field)?.roles ?? [],
      }))
    fields = [
      ...nameAll(schema.getQueryType(), queries),
      ...nameAll(schema.getMutationType(), mutations),
      ...nameAll(schema.getSubscriptionType(), subscriptions),
    ]
  })

  test('each field of Query, Mutation and Subscription carries one permission of the table', () => {
    expect(fields.length).toBeGreaterThan(30)
    expect(fields.filter((field) => field.roles.length !== 1 || !field.roles.every(isInTable))).toEqual([])
  })

  test('nobody who is not signed in changes anything, and readers only what they keep for themselves', () => {
    const mutations = fields.filter(({ name }) => name.startsWith('Mutation.'))
    const open = mutations.filter(({ roles: [permission] }) => {
      return may(null, permission as Permission) || may('READER', permission as Permission)
    })
    expect(open.map(({ name }) => name).toSorted()).toEqual(['Mutation.deleteSavedView', 'Mutation.saveView'])
    expect(may(null, 'view.save')).toBe(false)
  })

  test('nobody who is not signed in reads anything but who they are and which server this is', () => {
    const open = fields.filter(({ roles: [permission] }) => may(null, permission as Permission))
    expect(open.map(({ name }) => name).toSorted()).toEqual(['Query.server', 'Query.viewer'])
    expect(roles.every((role) => may(role, 'viewer.read'))).toBe(true)
  })
})
