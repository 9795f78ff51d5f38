import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { followOperation, type FollowedOperation } from './follow-operation.ts'
import { ask, Refused, type ServerOptions, upload } from './server-api.ts'

/** `entitle catalog import FILE`: uploads the file, follows the import, tells each line that was left out. */
export const importCatalog = (file: string, options: ServerOptions): Promise<void> =>
  importFile('importCatalog', file, options)

/** `entitle catalog aliases FILE`: the same of a file that says how else things of the catalog are called. */
export const importCatalogAliases = (file: string, options: ServerOptions): Promise<void> =>
  importFile('importCatalogAliases', file, options)

async function importFile(
  mutation: 'importCatalog' | 'importCatalogAliases',
  file: string,
  options: ServerOptions,
): Promise<void> {
  const uploadId = await upload(options, basename(file), await contentOf(file))
  const document = `mutation ($uploadId: ID!) { started: ${mutation}(uploadId: $uploadId) { id } }`
  const { started } = await ask<{ started: { id: string } }>(options, document, { uploadId })
  const operation = await followOperation(options, started.id)
  if (options.json) console.log(JSON.stringify(operation))
  else report(operation)
  if (operation.status === 'FAILED') throw new Refused('The import failed: nothing more of the file was read')
  if (operation.status === 'PARTIAL')
    throw new Refused(`${operation.failureCount} lines were left out; the others are in`)
}

async function contentOf(file: string): Promise<Blob> {
  try {
    return await openAsBlob(file) // read as it is sent, never held whole
  } catch {
    throw new Refused(`${file} cannot be read`)
  }
}

function report({ done, failures, failureCount }: FollowedOperation): void {
  console.log(`${done} lines read`)
  for (const { subject, message } of failures) console.log(`${subject}: ${message}`)
  if (failureCount > failures.length) console.log(`… and ${failureCount - failures.length} more`)
}
