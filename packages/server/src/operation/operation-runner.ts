import { randomUUID } from 'node:crypto'
import type { OperationKind } from '@entitle/schema/operation/operation.values'
import type { Context } from '../platform/context.ts'
import type { Work } from '../platform/operation-work.ts'
import { runClaimed } from './run-claimed.ts'
import { claimNext, type Lease } from './operation-lease.ts'

const pollMilliseconds = 5_000

export interface OperationRunner {
  /** Ends the work under way at its next step; what is not finished goes on after the next start. */
  stop(): Promise<void>
}

/**
 * Works on the operations of the table, one after the other, whoever asked for them and whichever process died over
 * them. It wakes when this process starts one, and looks for others' every few seconds.
 */
export function startOperationRunner(system: Context, works: Record<OperationKind, Work>): OperationRunner {
  const lease: Lease = { owner: randomUUID() }
  const stopping = new AbortController()
  let wanted = false
  let round: Promise<void> | undefined

  const wake = () => {
    wanted = true
    round ??= workUntilIdle().finally(() => {
      round = undefined
    })
  }

  async function workUntilIdle(): Promise<void> {
    while (wanted && !stopping.signal.aborted) {
      wanted = false
      try {
        const operation = await claimNext(system, lease)
        if (!operation) continue
        await runClaimed(system, lease, operation, works[operation.kind], stopping.signal)
        wanted = true
      } catch (error) {
        system.log.error({ err: error }, 'operation runner')
      }
    }
  }

  const started = system.events.subscribe('operationChanged')
  void (async () => {
    for await (const operation of started) if (operation.status === 'QUEUED') wake()
  })()
  const timer = setInterval(wake, pollMilliseconds)
  timer.unref()
  wake()

  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await started.return()
      await round
    },
  }
}
