import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type Role, roles } from '@entitle/schema/auth/role.values'
import type { Config } from '../platform/config.ts'
import type { Principal } from '../platform/context.ts'
import { sign, verify } from './signed-token.ts'

const cookieName = 'entitle_session'
const sessionDays = 30

/** Who may be told apart by, and how their sessions are signed. */
export interface Gate {
  readonly secret: string
  readonly config: Pick<Config, 'adminToken' | 'baseUrl'>
  now(): Date
}

/** Who sends a request: the holder of the administrator's token, or of a session cookie that this server signed. */
export function getPrincipal(gate: Gate, headers: IncomingHttpHeaders): Principal | null {
  const bearer = /^Bearer\b *(.*)$/i.exec(headers.authorization ?? '')?.[1]
  // A caller that shows a token stands or falls by it: a wrong one is not saved by a cookie.
  if (bearer !== undefined) return isAdminToken(gate, bearer) ? automation : null
  const cookie = cookieOf(headers.cookie ?? '')
  const payload = cookie && verify(gate.secret, 'session', cookie, gate.now())
  if (!payload) return null
  const { id, name, role } = payload
  return roles.includes(role as Role) ? { id: String(id), name: String(name), role: role as Role } : null
}

/** The `Set-Cookie` header that signs somebody in. */
export function sessionCookie(gate: Gate, principal: Principal): string {
  const seconds = sessionDays * 24 * 60 * 60
  const token = sign(gate.secret, 'session', principal, new Date(gate.now().getTime() + seconds * 1000))
  return cookieHeader(gate, token, seconds)
}

/** The `Set-Cookie` header that signs somebody out. */
export function endedCookie(gate: Gate): string {
  return cookieHeader(gate, '', 0)
}

const automation: Principal = { id: 'token', name: 'Administrator token', role: 'ADMINISTRATOR' }

function isAdminToken({ config: { adminToken } }: Gate, token: string): boolean {
  if (adminToken === undefined) return false
  return timingSafeEqual(digestOf(token), digestOf(adminToken)) // equal lengths, whatever was sent
}

const digestOf = (text: string) => createHash('sha256').update(text).digest()

function cookieOf(header: string): string | undefined {
  const cookies = header.split(';').map((cookie) => cookie.trim())
  return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
}

// The base URL decides, not the request: behind a proxy the request looks like plain HTTP.
function cookieHeader({ config: { baseUrl } }: Gate, value: string, seconds: number): string {
  const { protocol, pathname } = new URL(baseUrl)
  const secure = protocol === 'https:' ? '; Secure' : ''
  return `${cookieName}=${value}; Max-Age=${seconds}; Path=${pathname}; HttpOnly; SameSite=Lax${secure}`
}
