import { isOver, type OperationStatus } from '@entitle/schema/operation/operation.values'
import { setTimeout as sleep } from 'node:timers/promises'
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

const barWidth = 30

/** Waits for long work to end; shows a bar on a terminal. */
export async function followOperation(options: ServerOptions, id: string): Promise<FollowedOperation> {
  const onTerminal = process.stderr.isTTY && !options.json
  for (;;) {
    const { operation } = await ask<{ operation: FollowedOperation }>(options, document, { id })
    if (onTerminal) process.stderr.write(`\r${bar(operation)}`)
    if (isOver(operation.status)) {
      if (onTerminal) process.stderr.write('\n')
      return operation
    }
    await sleep(250)
  }
}

function bar({ done, total, phase }: FollowedOperation): string {
  const filled = total ? Math.round((done / total) * barWidth) : 0
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${done}${total ? ` of ${total}` : ''} ${phase}`.padEnd(
    70,
  )
}
