import type { Context } from './context.ts'

const day = 24 * 60 * 60 * 1000

/** What a server does by itself, now and then daily. */
export interface Daily {
  /** Asks what is under way to end, and ends when it has. */
  stop(): Promise<void>
}

/** It leaves off when it is asked to, and goes on the next time. */
type Job = (ctx: Context, stopping: AbortSignal) => Promise<unknown>

/** Does some jobs at once and then every day, one after the other. One that fails is logged and tried again the next day. */
export function everyDay(system: Context, jobs: Record<string, Job>): Daily {
  const stopping = new AbortController()
  let round = doAll()
  const timer = setInterval(() => void (round = round.then(doAll)), day)
  timer.unref()

  async function doAll(): Promise<void> {
    for (const [job, work] of Object.entries(jobs)) {
      if (stopping.signal.aborted) return
      try {
        await work(system, stopping.signal)
      } catch (error) {
        system.log.error({ err: error, job }, 'daily job failed')
      }
    }
  }

  return {
    stop() {
      clearInterval(timer)
      stopping.abort()
      return round
    },
  }
}
