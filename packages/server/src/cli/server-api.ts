/** What a command that talks to a running server is told. */
export interface ServerOptions {
  url: string
  token?: string
  json?: boolean
}

/** The server, or this command, refuses: the message is for the person at the terminal. */
export class Refused extends Error {}

interface Reply<T> {
  data?: T
  errors?: { message: string }[]
}

/** Told how many bytes of a request have gone out so far. */
type Sent = (done: number, total: number) => void

/** Asks the server over its public API. Throws `Refused` with the server's own words. */
export async function ask<T>(options: ServerOptions, query: string, variables: object = {}, onSent?: Sent): Promise<T> {
  const body = JSON.stringify({ query, variables })
  const sent = onSent ? streamOf(Buffer.from(body), onSent) : body
  const { data } = await send<T>(options, 'graphql', 'application/json', sent)
  if (!data) throw new Refused(`${options.url} does not answer as Entitle does`)
  return data
}

/** Sends a file; its id is what an import is then asked for with. */
export async function upload(options: ServerOptions, name: string, content: Blob): Promise<string> {
  const path = `uploads?name=${encodeURIComponent(name)}`
  const reply = await send<unknown>(options, path, 'text/csv', content)
  return (reply as { id: string }).id
}

function streamOf(bytes: Buffer, onSent: Sent): ReadableStream<Uint8Array> {
  const size = 64 * 1024
  let from = 0
  const source: UnderlyingDefaultSource<Uint8Array> = {
    pull(controller) {
      controller.enqueue(bytes.subarray(from, from + size))
      from += size
      onSent(Math.min(from, bytes.length), bytes.length)
      if (from >= bytes.length) controller.close()
    },
  }
  return new ReadableStream(source, { highWaterMark: 0 }) // nothing is taken ahead: what was, would count as sent
}

type Body = string | Blob | ReadableStream<Uint8Array>

async function send<T>(options: ServerOptions, path: string, type: string, body: Body): Promise<Reply<T>> {
  const { url, token } = options
  if (!token)
    throw new Refused('A token is needed: start the server with ENTITLE_ADMIN_TOKEN and give the same with --token')
  const headers = { authorization: `Bearer ${token}`, 'content-type': type }
  // Half: a stream is sent to its end before the answer is read.
  const request = { method: 'POST', headers, body, duplex: 'half' }
  const response = await fetch(`${url.replace(/\/$/, '')}/${path}`, request).catch(() => {
    throw new Refused(`No server answers at ${url}: is it running? Another address goes with --url`)
  })
  const reply = (await response.json().catch(() => ({}))) as Reply<T>
  if (reply.errors) throw new Refused(reply.errors.map(({ message }) => message).join('\n'))
  if (!response.ok) throw new Refused(`${url} answered ${response.status}`)
  return reply
}
