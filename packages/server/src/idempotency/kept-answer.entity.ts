import { instant, key, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'

/** What an act that was sent with an Idempotency-Key is answered with when it is sent again. */
export class KeptAnswer {
  /** The id of who sent it: two who choose the same key are not in each other's way. */
  principal: string
  idempotencyKey: string
  /** Of the mutation and its arguments. What they said is not kept: it may be secret. */
  sha256: string
  /** JSON of what the answer is read again by: an id, a count. */
  answer: string
  createdAt: Date
}

export const KeptAnswerEntity = defineEntity(KeptAnswer, {
  table: 'kept_answer',
  columns: {
    principal: { ...key(), primary: true },
    idempotencyKey: { ...key(), primary: true },
    sha256: text(),
    answer: text(),
    createdAt: instant(),
  },
  withoutRowid: true,
})
