import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql'
import { Kind } from 'graphql'

/** What can be said of an operation without knowing what its fields are. */
export interface Shape {
  /** How deep fields are nested; those of introspection do not count. */
  depth: number
  aliases: number
  directives: number
  /** How many fields stand at its root. */
  fields: number
  /** Whether it asks for the schema. */
  introspects: boolean
}

const nothing: Shape = { depth: 0, aliases: 0, directives: 0, fields: 0, introspects: false }

/** The shape of an operation as it runs, each use of a fragment counted, each fragment measured once. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): Shape {
  const fragments = fragmentsOf(document)
  const known = new Map<string, Shape>()

  const ofSet = (set: SelectionSetNode | undefined): Shape =>
    (set?.selections ?? []).map(ofSelection).reduce(add, nothing)

  function ofSelection(node: SelectionNode): Shape {
    const inner = node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofSet(node.selectionSet)
    const directives = inner.directives + (node.directives?.length ?? 0)
    if (node.kind !== Kind.FIELD) return { ...inner, directives }
    const introspects = node.name.value === '__schema' || node.name.value === '__type'
    return {
      depth: introspects ? 0 : inner.depth + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives,
      fields: 1,
      introspects,
    }
  }

  function ofFragment(name: string): Shape {
    const measured = known.get(name)
    if (measured) return measured
    known.set(name, nothing) // a fragment within itself is refused elsewhere
    const shape = ofSet(fragments.get(name)?.selectionSet)
    known.set(name, shape)
    return shape
  }

  const shape = ofSet(operation.selectionSet)
  return { ...shape, directives: shape.directives + (operation.directives?.length ?? 0) }
}

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}

function add(one: Shape, other: Shape): Shape {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    fields: one.fields + other.fields,
    introspects: one.introspects || other.introspects,
  }
}
