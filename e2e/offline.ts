import type { BrowserContext } from 'playwright-core'

/** Refuses whatever the context's pages ask of another origin than `url`, and returns the growing list of what they asked. */
export async function keepOnOrigin(context: BrowserContext, url: string): Promise<readonly string[]> {
  const { host } = new URL(url)
  const isForeign = (asked: URL) => asked.host !== host && !['data:', 'blob:', 'about:'].includes(asked.protocol)
  const asked: string[] = []
  await context.route(isForeign, async (route) => {
    asked.push(route.request().url())
    await route.abort()
  })
  await context.routeWebSocket(isForeign, async (socket) => {
    asked.push(socket.url())
    await socket.close()
  })
  return asked
}
