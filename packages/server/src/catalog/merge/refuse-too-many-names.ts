import { aliasLimit } from '@entitle/schema/catalog/catalog.rules'
import type { Named } from '../catalog-names.ts'
import { conflict } from '../../platform/errors.ts'

/** Refuses a merge after which a thing would have more aliases than it may: nobody could edit it any more. */
export function refuseTooManyNames({ name, aliases }: Named): void {
  if (aliases.length <= aliasLimit) return
  throw conflict('catalog-merge.too-many-names', { name, found: aliases.length, limit: aliasLimit })
}
