import type { Context, Once } from '../platform/context.ts'
import { takeTurn } from '../platform/database/take-turn.ts'
import { conflict } from '../platform/errors.ts'
import { KeptAnswerEntity } from './kept-answer.entity.ts'

/** Leaves the transaction of an act that was done before: there is nothing to do, only to answer. */
export class DoneBefore extends Error {
  readonly answer: unknown

  constructor(answer: unknown) {
    super('This was done before')
    this.answer = answer
  }
}

/** An act as it was sent: under which key, and what was asked for. */
interface Sent {
  key: string
  sha256: string
}

/**
 * Ties an act to its key: both are kept by the same transaction, so that no crash comes in between. Of two that are sent at
 * once the second waits for the first. `remember` says what of the act's result it is answered by again.
 */
export function once({ user, now }: Context, sent: Sent, remember: (result: unknown) => unknown): Once {
  const id = { principal: user?.id ?? '', idempotencyKey: sent.key }
  let isKept = false
  return {
    async claim(own) {
      // Its key would be kept before all of it is done.
      if (isKept) throw new Error('A mutation is one transaction: what comes after the first would be lost to a retry')
      await takeTurn(own, `idempotency-key ${id.principal} ${id.idempotencyKey}`)
      const kept = await own.em.findOneBy(KeptAnswerEntity, id)
      if (!kept) return
      if (kept.sha256 !== sent.sha256) throw conflict('idempotency-key.reused')
      throw new DoneBefore(JSON.parse(kept.answer))
    },
    async keep({ em }, result) {
      const answer = JSON.stringify(remember(result) ?? null)
      await em.insert(KeptAnswerEntity, { ...id, sha256: sent.sha256, answer, createdAt: now() })
      isKept = true
    },
  }
}
