import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { invalid } from './errors.ts'
import { formatError } from './format-error.ts'

const formatted = (error: GraphQLError) =>
  formatError({ ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions } }, error)

test('a refusal of a resolver comes in full, with where it happened', () => {
  const violation = { field: 'name', rule: 'text.required', params: {} } as const
  const error = new GraphQLError('x', { originalError: invalid([violation]), path: ['createLicenseGroup'] })
  expect(formatted(error)).toEqual({
    message: 'The input breaks rules: name: It is missing. Enter it.',
    path: ['createLicenseGroup'],
    extensions: { code: 'BAD_USER_INPUT', params: {}, violations: [violation] },
  })
})

test('a fault of ours says nothing, whatever it carries', () => {
  const fault = Object.assign(new Error('SELECT secret FROM note'), { extensions: { code: 'X', sql: 'secret' } })
  for (const path of [['x'], undefined]) {
    const error = new GraphQLError(fault.message, { originalError: fault, ...(path && { path }) })
    expect(JSON.stringify(formatted(error))).not.toContain('secret')
    expect(formatted(error).extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  }
})

test('a faulty document is explained as GraphQL does, without internals', () => {
  const error = new GraphQLError('Cannot query field "x"', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', stack: 's' },
  })
  expect(formatted(error)).toEqual({
    message: 'Cannot query field "x"',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', params: {}, violations: [] },
  })
})
