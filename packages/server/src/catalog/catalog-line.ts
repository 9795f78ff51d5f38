import {
  aliasSeparator,
  type CatalogColumn,
  type CatalogLine,
  catalogLineRules,
} from '@entitle/schema/catalog/catalog.rules'
import { type AliasColumn, type AliasLine, aliasLineRules } from '@entitle/schema/catalog/catalog-alias.rules'
import { type Violation, violationOf } from '@entitle/schema/shared/violation.rules'
import * as v from 'valibot'
import type { CatalogFormat } from './catalog-file.ts'

/** Whether it is a list of broken rules, rather than what a line says or came to. */
export const isWrong = <T>(what: T | Violation[]): what is Violation[] => Array.isArray(what)
export const isRight = <T>(what: T | Violation[]): what is T => !isWrong(what)

/** What a line of a catalog file says, or which rules it breaks. */
export function readLine(format: CatalogFormat, cells: readonly string[]): CatalogLine | Violation[] {
  if (hasTooMany(format, cells)) return tooManyCells(format)
  const cellOf = (column: CatalogColumn) => cells[format.columns.indexOf(column)] ?? ''
  return checked(catalogLineRules, {
    publisher: cellOf('publisher'),
    title: cellOf('title'),
    category: cellOf('category'),
    licenseRequired: cellOf('license_required'),
    aliases: cellOf('aliases')
      .split(aliasSeparator)
      .filter((alias) => alias.trim() !== ''),
  })
}

/** The same of a file of aliases: in the simple form, or as a list of what inventories call things. */
export function readAliasLine(format: CatalogFormat, cells: readonly string[]): AliasLine | Violation[] {
  if (hasTooMany(format, cells)) return tooManyCells(format)
  const cellOf = (column: AliasColumn) => cells[format.columns.indexOf(column)] ?? ''
  if (format.columns.includes('alias')) {
    const [title, alias] = [cellOf('title').trim(), cellOf('alias')]
    const named = title ? { titleAlias: alias } : { publisherAlias: alias }
    return checked(aliasLineRules, { publisher: cellOf('publisher'), title, ...named })
  }
  return checked(aliasLineRules, {
    publisher: cellOf('catalog_publisher'),
    title: cellOf('catalog_title'),
    titleAlias: cellOf('arp_display_name'),
    publisherAlias: cellOf('arp_publisher'),
  })
}

const hasTooMany = ({ columns }: CatalogFormat, cells: readonly string[]) =>
  cells.slice(columns.length).some((cell) => cell.trim() !== '')

const tooManyCells = ({ columns }: CatalogFormat): Violation[] => [
  { field: 'line', rule: 'catalog-line.too-many-cells', params: { limit: columns.length } },
]

function checked<S extends v.GenericSchema>(rules: S, line: object): v.InferOutput<S> | Violation[] {
  const { success, output, issues } = v.safeParse(rules, line)
  return success ? output : issues.map(violationOf)
}
