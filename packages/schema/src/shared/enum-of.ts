import { registerEnumType } from 'type-graphql'

/** Makes a GraphQL enum of a list of strings, so that code keeps plain string unions; each value says what it means. */
export function enumOf<const T extends string>(
  name: string,
  values: readonly T[],
  description: string,
  meanings: Record<T, string>,
): { [K in T]: K } {
  const members = Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K }
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }]))
  registerEnumType(members, { name, description, valuesConfig: valuesConfig as Record<T, { description: string }> })
  return members
}
