import { id, instant, text } from '../platform/database/columns.ts'
import { defineEntity } from '../platform/database/define-entity.ts'
import { conflict } from '../platform/errors.ts'

/** A one-time link that somebody has used: its row is what makes it one-time, on however many servers. */
export class UsedLink {
  id: number
  nonce: string
  usedAt: Date
}

export const UsedLinkEntity = defineEntity(UsedLink, {
  table: 'used_link',
  columns: { id: id(), nonce: text(), usedAt: instant() },
  unique: { used_link_nonce: { columns: ['nonce'], refusal: () => conflict('set-up-link.used') } },
})
