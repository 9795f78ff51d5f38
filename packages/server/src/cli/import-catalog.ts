import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { followOperation, type FollowedOperation } from './follow-operation.ts'
import { ask, Refused, type ServerOptions, upload } from './server-api.ts'

/** `entitle catalog import FILE`: uploads the file, follows the import, tells each line that was left out. */
export async function importCatalog(file: string, options: ServerOptions): Promise<void> {
  const uploadId = await upload(options, basename(file), await contentOf(file))
  const mutation = 'mutation ($uploadId: ID!) { importCatalog(uploadId: $uploadId) { id } }'
  const { importCatalog: started } = await ask<{ importCatalog: { id: string } }>(options, mutation, { uploadId })
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
