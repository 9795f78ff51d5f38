import { setImmediate as answerOthers } from 'node:timers/promises'

/** A long list for GraphQL, which completes it a few hundred at a time: between two, others are answered. */
export function inTurns<T>(things: readonly T[], size = 250): T[] {
  let turn: Promise<unknown> | undefined
  const listed = things.map((thing, n) => {
    if (n > 0 && n % size === 0) turn = turn ? turn.then(() => answerOthers()) : answerOthers()
    return turn ? turn.then(() => thing) : thing
  })
  return listed as T[] // GraphQL takes promises for what they become
}
