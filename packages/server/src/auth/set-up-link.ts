import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { setUpRules } from '@entitle/schema/auth/set-up.rules'
import type { Context, Principal } from '../platform/context.ts'
import { nextId } from '../platform/database/next-id.ts'
import { inTransaction } from '../platform/database/transaction.ts'
import { DomainError } from '../platform/errors.ts'
import type { Gate } from './principal.ts'
import { sign, verify } from './signed-token.ts'
import { UsedLinkEntity } from './used-link.entity.ts'

const hours = 24

/** The address that makes its first visitor an administrator, once, within a day. The token stays out of any log. */
export function setUpLink(gate: Gate): string {
  const expiresAt = new Date(gate.now().getTime() + hours * 60 * 60 * 1000)
  const token = sign(gate.secret, 'set-up', { nonce: randomBytes(16).toString('base64url') }, expiresAt)
  return `${gate.config.baseUrl}/set-up#${token}`
}

const rules = v.object({ token: v.string(), name: v.fallback(setUpRules.entries.name, 'Administrator') })

/** Uses a set-up link up and says who came by it. */
export async function comeBySetUpLink(ctx: Context, gate: Gate, body: unknown): Promise<Principal> {
  const input = v.safeParse(rules, body)
  const payload = input.success && verify(gate.secret, 'set-up', input.output.token, gate.now())
  if (!payload) throw new DomainError('set-up-link.invalid')
  const nonce = String(payload['nonce'])
  const principal: Principal = { id: `set-up:${nonce}`, name: input.output.name, role: 'ADMINISTRATOR' }
  return inTransaction({ ...ctx, user: principal }, 'viewer.set-up', async (own) => {
    const id = await nextId(own, 'used_link')
    await own.em.insert(UsedLinkEntity, { id, nonce, usedAt: own.now() })
    await own.record('viewer', id, null, { name: principal.name, role: principal.role })
    return principal
  })
}
