import {
  aliasSeparator,
  type CatalogColumn,
  type CatalogLine,
  catalogLineRules,
} from '@entitle/schema/catalog/catalog.rules'
import { type Violation, violationOf } from '@entitle/schema/shared/violation.rules'
import * as v from 'valibot'
import type { CatalogFormat } from './catalog-file.ts'

/** Whether it is a list of broken rules, rather than what a line says or came to. */
export const isWrong = <T>(what: T | Violation[]): what is Violation[] => Array.isArray(what)
export const isRight = <T>(what: T | Violation[]): what is T => !isWrong(what)

/** What a line of a catalog file says, or which rules it breaks. */
export function readLine({ columns }: CatalogFormat, cells: readonly string[]): CatalogLine | Violation[] {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    return [{ field: 'line', rule: 'catalog-line.too-many-cells', params: { limit: columns.length } }]
  }
  const cellOf = (column: CatalogColumn) => cells[columns.indexOf(column)] ?? ''
  const { success, output, issues } = v.safeParse(catalogLineRules, {
    publisher: cellOf('publisher'),
    title: cellOf('title'),
    category: cellOf('category'),
    licenseRequired: cellOf('license_required'),
    aliases: cellOf('aliases')
      .split(aliasSeparator)
      .filter((alias) => alias.trim() !== ''),
  })
  return success ? output : issues.map(violationOf)
}
