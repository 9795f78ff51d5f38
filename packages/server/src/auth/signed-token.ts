import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a token is for: one that was signed for something else is refused. */
type Purpose = 'set-up' | 'session'

/** Signs a payload for one purpose until a moment: `payload.signature`, safe in a URL and in a cookie. */
export function sign(secret: string, purpose: Purpose, payload: object, expiresAt: Date): string {
  const body = Buffer.from(JSON.stringify({ ...payload, exp: expiresAt.getTime() })).toString('base64url')
  return `${body}.${signatureOf(secret, purpose, body)}`
}

/** The payload of a token that this server signed for this purpose and that has not expired; else null. */
export function verify(secret: string, purpose: Purpose, token: string, now: Date): Record<string, unknown> | null {
  const [, body = '', signature = ''] = /^([\w-]+)\.([\w-]+)$/.exec(token) ?? []
  const expected = Buffer.from(signatureOf(secret, purpose, body))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const payload: Record<string, unknown> = JSON.parse(Buffer.from(body, 'base64url').toString())
  return Number(payload['exp']) > now.getTime() ? payload : null
}

function signatureOf(secret: string, purpose: Purpose, body: string): string {
  return createHmac('sha256', secret).update(`${purpose}.${body}`).digest('base64url')
}
