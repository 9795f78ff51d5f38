import { type GraphQLFieldResolver, getNamedType, type GraphQLSchema } from 'graphql'
import type { Context } from '../platform/context.ts'
import { DoneBefore, once } from './do-once.ts'
import { checkKey, digestOf } from './idempotency-key.ts'
import type { Replay, Replays } from './replay.ts'

/**
 * Lets every mutation that is sent with an Idempotency-Key be done once, however often it is sent. It comes before the
 * resolver, so that permission and input are checked each time; the transaction of the act does the rest.
 */
export function doMutationsOnce(schema: GraphQLSchema, replays: Replays): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { name } = getNamedType(field.type)
    const act: GraphQLFieldResolver<unknown, Context> | undefined = field.resolve
    if (act) field.resolve = onceWithKey(act, () => replayOf(replays, name))
  }
  return schema
}

type Act = GraphQLFieldResolver<unknown, Context>

function onceWithKey(act: Act, replay: () => Replay): Act {
  return async (root, args, ctx, info) => {
    const { idempotencyKey: key } = ctx
    if (key === undefined) return act(root, args, ctx, info)
    checkKey(key, info)
    const { remember, again } = replay()
    const sent = { key, sha256: digestOf(info, args) }
    try {
      return await act(root, args, { ...ctx, once: once(ctx, sent, remember) }, info)
    } catch (error) {
      if (error instanceof DoneBefore) return again(ctx, error.answer)
      throw error
    }
  }
}

function replayOf(replays: Replays, type: string): Replay {
  const replay = replays[type]
  if (!replay) throw new Error(`A mutation that answers ${type} cannot be sent again: say how in app/replays.ts`)
  return replay
}
