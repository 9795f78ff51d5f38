import { createHash } from 'node:crypto'
import type { SoftwareReportInput } from '@entitle/schema/inventory/inventory.inputs'

/** A package that was reported, by what tells it from others: publisher, name and version, to the letter. */
export interface Package {
  name: string
  publisher: string | null
  version: string | null
}

/** The packages of a report by their keys: each once, however often it is listed. */
export function packagesOf(software: readonly SoftwareReportInput[]): Map<string, Package> {
  const packages = software.map(({ name, publisher = null, version = null }) => ({ name, publisher, version }))
  return new Map(packages.map((each) => [packageKey(each), each]))
}

// A hash, since an index of PostgreSQL refuses keys as long as three texts can be.
function packageKey({ publisher, name, version }: Package): string {
  return createHash('sha256')
    .update(JSON.stringify([publisher, name, version]))
    .digest('base64url')
}
