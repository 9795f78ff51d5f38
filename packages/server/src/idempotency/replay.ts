import type { Context } from '../platform/context.ts'
import { notFound } from '../platform/errors.ts'

/** How what a mutation answers with is had again, when the act was done before. */
export interface Replay {
  /** What to keep of what the act's transaction gave: as little as the answer can be read again by, and nothing secret. */
  remember(result: unknown): unknown
  /** The answer as it is now. */
  again(ctx: Context, remembered: unknown): Promise<unknown>
}

/** By the name of the type that a mutation answers with. */
export type Replays = Readonly<Record<string, Replay>>

/** Of things that have an id: read again by it. `noun` is what the caller is told is gone, where it is. */
export function byId(noun: string, find: (ctx: Context, id: string) => Promise<object | null>): Replay {
  return {
    remember(result) {
      const { id = null } = result as { id?: string | number | null }
      if (id === null) throw new Error(`The transaction of this act must give the ${noun} it answers with`)
      return String(id)
    },
    async again(ctx, id) {
      const found = await find(ctx, String(id))
      if (!found) throw notFound(noun, String(id))
      return found
    },
  }
}

/** Of what there is one of: nothing has to be kept. */
export function asItIsNow(read: (ctx: Context) => Promise<object>): Replay {
  return { remember: () => null, again: read }
}
