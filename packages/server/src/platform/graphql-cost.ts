import { pageLimit } from '@entitle/schema/shared/page.rules'
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInputObjectType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'
import { fragmentsOf } from './graphql-shape.ts'

const sizeNames = ['take', 'first']

type Variables = Record<string, unknown>

/**
 * How many objects the answer to an operation may have, scalars not counted. A list has as many as its `take` or `first`
 * says, or that of the field which it is the page of; without either it counts as the longest there is.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables,
): number {
  const fragments = fragmentsOf(document)
  const variables = { ...defaultsOf(operation), ...given }
  const known = new Map<string, number>()

  // `size` is how long the lists of this set are, if the field that holds it has said so.
  function ofSet(set: SelectionSetNode, type: GraphQLCompositeType, size: number | undefined): number {
    return set.selections.reduce((sum, node) => sum + ofSelection(node, type, size), 0)
  }

  function ofSelection(node: SelectionNode, type: GraphQLCompositeType, size: number | undefined): number {
    if (node.kind === Kind.FIELD) return ofField(node, type, size)
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value, size)
    return ofSet(node.selectionSet, typeNamed(node.typeCondition?.name.value) ?? type, size)
  }

  function ofField(node: FieldNode, type: GraphQLCompositeType, size: number | undefined): number {
    const field = isUnionType(type) ? undefined : type.getFields()[node.name.value]
    const of = field && getNamedType(field.type)
    if (!field || !node.selectionSet || !isCompositeType(of)) return 0
    const said = sizeOf(field, node, variables)
    if (!isListType(getNullableType(field.type))) return 1 + ofSet(node.selectionSet, of, said)
    return (said ?? size ?? pageLimit) * (1 + ofSet(node.selectionSet, of, undefined))
  }

  function ofFragment(name: string, size: number | undefined): number {
    const key = `${name} ${size}`
    const counted = known.get(key)
    if (counted !== undefined) return counted
    known.set(key, 0) // a fragment within itself is refused elsewhere
    const fragment = fragments.get(name)
    const type = typeNamed(fragment?.typeCondition.name.value)
    const cost = fragment && type ? ofSet(fragment.selectionSet, type, size) : 0
    known.set(key, cost)
    return cost
  }

  function typeNamed(name = ''): GraphQLCompositeType | undefined {
    const type = schema.getType(name)
    return isCompositeType(type) ? type : undefined
  }

  const root = schema.getRootType(operation.operation)
  return root ? ofSet(operation.selectionSet, root, undefined) : 0
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  const withDefault = variableDefinitions.filter(({ defaultValue }) => defaultValue)
  return Object.fromEntries(
    withDefault.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  )
}

/** How many items a field is asked for, by an argument of its own or within one such as `page`. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): number | undefined {
  for (const argument of field.args) {
    const sent = node.arguments?.find(({ name }) => name.value === argument.name)?.value
    const size = sizeIn(argument, sent && valueFromASTUntyped(sent, variables))
    if (size !== undefined) return size
  }
  return undefined
}

function sizeIn({ name, type, defaultValue }: GraphQLArgument, value: unknown): number | undefined {
  if (sizeNames.includes(name)) return clamped(value ?? defaultValue)
  const input = getNullableType(type)
  if (!isInputObjectType(input)) return undefined
  const field = sizeNames.map((each) => input.getFields()[each]).find(Boolean)
  return field && clamped((value as Variables | null | undefined)?.[field.name] ?? field.defaultValue)
}

// What is no number of items is refused later; until then it must not make the rest look cheap.
function clamped(size: unknown): number {
  const isNumber = typeof size === 'number' && Number.isFinite(size)
  return isNumber ? Math.min(Math.max(Math.trunc(size), 1), pageLimit) : pageLimit
}
