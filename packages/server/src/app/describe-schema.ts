import { getNamedType, type GraphQLSchema, isInputObjectType, isObjectType, isScalarType } from 'graphql'

const roots: Record<string, string> = {
  Query: 'What can be read.',
  Mutation:
    'What can be done. Each act is on the audit log; sent again with the same Idempotency-Key header, it is done once.',
  Subscription: 'What can be followed as it happens, over the graphql-ws protocol.',
}

/**
 * What says nothing of its own is described by the type it holds, so that the playground has words for everything.
 * Scalars say nothing worth repeating: whoever holds one has to say what it is.
 */
export function describeSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    type.description ??= roots[type.name]
    for (const part of partsOf(type)) {
      const held = getNamedType(part.type)
      if (!isScalarType(held)) part.description ??= held.description
    }
  }
  return schema
}

function partsOf(type: ReturnType<GraphQLSchema['getType']>) {
  if (isInputObjectType(type)) return Object.values(type.getFields())
  if (!isObjectType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [field, ...field.args])
}
