import { createHash } from 'node:crypto'
import { type GraphQLResolveInfo, Kind } from 'graphql'
import { invalid } from '../platform/errors.ts'

const field = 'Idempotency-Key'
const limit = 255

/** Refuses what cannot be a key, and a key for several acts: which of them it stands for, nobody could say. */
export function checkKey(key: string, { operation }: GraphQLResolveInfo): void {
  // A header that is sent twice arrives as one, with a comma and a space.
  if (!/^[\x21-\x7e]+$/.test(key)) throw invalid([{ field, rule: 'idempotency-key.malformed', params: {} }])
  if (key.length > limit)
    throw invalid([{ field, rule: 'text.too-long', params: { found: String(key.length), limit } }])
  const [first, ...more] = operation.selectionSet.selections
  if (first?.kind !== Kind.FIELD || more.length > 0)
    throw invalid([{ field, rule: 'idempotency-key.several-acts', params: {} }])
}

/** Stands for a mutation and its arguments, however they are written and whatever is asked of the answer. */
export function digestOf({ fieldName }: GraphQLResolveInfo, args: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([fieldName, args]))
    .digest('hex')
}
