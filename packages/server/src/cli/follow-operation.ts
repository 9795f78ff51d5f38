import { isOver, type OperationStatus } from '@entitle/schema/operation/operation.values'
import { setTimeout as sleep } from 'node:timers/promises'
import { progressBar } from './progress-bar.ts'
import { ask, type ServerOptions } from './server-api.ts'

export interface FollowedOperation {
  id: string
  status: OperationStatus
  phase: string
  done: number
  total: number | null
  failureCount: number
  failures: { subject: string; code: string; message: string }[]
}

const document = `query ($id: ID!) {
  operation(id: $id) { id status phase done total failureCount failures(take: 20) { subject code message } }
}`

/** Waits for long work to end; shows a bar on a terminal. */
export async function followOperation(options: ServerOptions, id: string): Promise<FollowedOperation> {
  const bar = progressBar(options)
  for (;;) {
    const { operation } = await ask<{ operation: FollowedOperation }>(options, document, { id })
    const { done, total, phase } = operation
    bar.show(done, total, `${done}${total ? ` of ${total}` : ''} ${phase}`)
    if (isOver(operation.status)) {
      bar.end()
      return operation
    }
    await sleep(250)
  }
}
