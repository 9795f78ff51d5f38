import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { DomainError } from '../platform/errors.ts'

const root = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** The web app: its files, and its page for every address that is a place in the app. */
export async function pageRoutes(server: FastifyInstance, prefix: string): Promise<void> {
  const index = `${root}/index.html`
  if (!existsSync(index)) return
  // One build serves under any path: the page says where it lives, everything in it is relative.
  const page = readFileSync(index, 'utf8').replace('<head>', `<head><base href="${prefix}/" />`)
  await server.register(fastifyStatic, {
    root: `${root}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  })
  server.get('/favicon.svg', (_request, reply) => reply.sendFile('favicon.svg', root))
  server.setNotFoundHandler(async (request, reply) => {
    const isPlace = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!isPlace) throw new DomainError('NOT_FOUND', { noun: 'page', id: request.url.slice(0, 200) })
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}
