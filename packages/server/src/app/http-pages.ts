import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { answerNothingThere } from './http-errors.ts'

const built = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** The web app: its files, and its page for every address that is a place in the app. */
export async function pageRoutes(server: FastifyInstance, prefix: string, root = built): Promise<void> {
  const index = `${root}/index.html`
  if (!existsSync(index)) {
    server.setNotFoundHandler(answerNothingThere)
    return
  }
  // One build serves under any path: the page says where it lives, everything in it is relative.
  const page = readFileSync(index, 'utf8').replace('<head>', `<head><base href="${prefix}/" />`)
  await server.register(fastifyStatic, {
    root: `${root}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    dotfiles: 'ignore',
  })
  for (const file of looseFilesOf(root)) {
    server.get(`/${file}`, (_request, reply) => reply.sendFile(file, root, { immutable: false, maxAge: '1h' }))
  }
  server.setNotFoundHandler(async (request, reply) => {
    const isPlace = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!isPlace) answerNothingThere(request)
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}

// The icon, the script that sets the theme before anything is painted: what has no hash in its name.
function looseFilesOf(root: string): string[] {
  const entries = readdirSync(root, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && /^[\w-]+\.(js|svg)$/.test(entry.name)).map(({ name }) => name)
}
