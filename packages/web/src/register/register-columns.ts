import { identifyingFields, type RegisterField, registerFields } from '@entitle/schema/register/register.values'
import type { RegisterColumn } from './register.graphql.ts'

/** What a column is taken for: one thing, both the name and the product title, or nothing. */
export type ColumnMeaning = RegisterField | 'NAME_AND_PRODUCT_TITLE' | 'NONE'

/** What can be chosen for a column. */
export const columnMeanings: readonly ColumnMeaning[] = ['NONE', ...registerFields, 'NAME_AND_PRODUCT_TITLE']

/** The meanings of columns by their position. */
export type Meanings = Readonly<Record<number, ColumnMeaning>>

const fieldsOf = (meaning: ColumnMeaning): readonly RegisterField[] => {
  if (meaning === 'NONE') return []
  return meaning === 'NAME_AND_PRODUCT_TITLE' ? ['NAME', 'PRODUCT_TITLE'] : [meaning]
}

/** What the headers seem to mean. */
export function suggestedMeanings(columns: readonly Pick<RegisterColumn, 'position' | 'fields'>[]): Meanings {
  return columns.reduce<Meanings>((chosen, { position, fields }) => {
    const meaning: ColumnMeaning = fields.length > 1 ? 'NAME_AND_PRODUCT_TITLE' : (fields[0] ?? 'NONE')
    const taken = fieldsOf(meaning).some((field) => columnOf(chosen, field) !== undefined)
    return { ...chosen, [position]: taken ? 'NONE' : meaning }
  }, {})
}

/** The same with another meaning for a column. No two columns are the same: another that was it is nothing now. */
export function withMeaning(meanings: Meanings, position: number, meaning: ColumnMeaning): Meanings {
  const wanted = fieldsOf(meaning)
  const others = Object.entries(meanings).map(([other, theirs]): [string, ColumnMeaning] => {
    const left = fieldsOf(theirs).filter((field) => !wanted.includes(field))
    return [other, left.length === fieldsOf(theirs).length ? theirs : (left[0] ?? 'NONE')]
  })
  return { ...Object.fromEntries(others), [position]: meaning }
}

/** The column that is a field. */
export function columnOf(meanings: Meanings, field: RegisterField): number | undefined {
  const found = Object.entries(meanings).find(([, meaning]) => fieldsOf(meaning).includes(field))
  return found && Number(found[0])
}

/** What the API is told of the columns. */
export const columnsInput = (meanings: Meanings): { position: number; field: RegisterField }[] =>
  Object.entries(meanings).flatMap(([position, meaning]) =>
    fieldsOf(meaning).map((field) => ({ position: Number(position), field })),
  )

const neededToAdd = ['NAME', 'PUBLISHER', 'PRODUCT_TITLE', 'LICENSE_COUNT'] as const

/** Without one of these no line says which agreement it is about. */
export const isIdentified = (meanings: Meanings): boolean =>
  identifyingFields.some((field) => columnOf(meanings, field) !== undefined)

/** What a new agreement needs and no column has. */
export const missingToAdd = (meanings: Meanings): RegisterField[] =>
  neededToAdd.filter((field) => columnOf(meanings, field) === undefined)
