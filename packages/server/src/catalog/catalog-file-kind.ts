import type { Violation } from '@entitle/schema/shared/violation.rules'
import type { CatalogFormat, FileColumns } from './catalog-file.ts'
import type { Told } from './import-product-titles.ts'
import type { Books, Outcome } from './import-publishers.ts'

interface KindOf<Line> {
  columns: FileColumns
  /** What a line says, or which rules it breaks. */
  read(format: CatalogFormat, cells: readonly string[]): Line | Violation[]
  /** Does what lines say; says of each what it did, or which rules it breaks. */
  place(own: Books, lines: readonly (Line | Violation[])[], told: Told): Promise<(Outcome | Violation[])[]>
  /** What the audit log calls its import. */
  act: `catalog.${string}`
}

/** A kind of file that goes into the catalog, whatever its lines are. */
export interface CatalogFileKind extends Pick<KindOf<unknown>, 'columns' | 'act'> {
  /** Does what some lines say, given as their cells. */
  save(own: Books, format: CatalogFormat, lines: readonly string[][], told: Told): Promise<(Outcome | Violation[])[]>
}

/** A kind of file, of how its lines are read and what they do. */
export function fileKind<Line>({ columns, act, read, place }: KindOf<Line>): CatalogFileKind {
  return {
    columns,
    act,
    save(own, format, lines, told) {
      const said = lines.map((cells) => read(format, cells))
      return place(own, said, told)
    },
  }
}
