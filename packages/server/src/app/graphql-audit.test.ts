import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'

// A GET without a header that makes browsers ask first is refused, so that no link of another site can query in the name
// of who follows it. The specification allows GET, and does not demand it.
const refusedOnPurpose = ['5A70', 'D6D5', '6A70']

let app: TestApp
let url: string
beforeAll(async () => {
  app = await startTestApp('sqlite')
  url = `${await app.server.listen({ port: 0, host: '127.0.0.1' })}/graphql`
})
afterAll(() => app.close())

test('the server meets the GraphQL over HTTP specification', async () => {
  const fetchFn = (to: string, { headers, ...init }: RequestInit = {}) =>
    fetch(to, { ...init, headers: { ...(headers as Record<string, string>), cookie: app.cookieOf('READER') } })
  const audits = serverAudits({ url, fetchFn })
  const failed: string[] = []
  for (const { id, name, fn } of audits) {
    const result = await fn()
    if (result.status !== 'ok') failed.push(`${id} ${name}: ${'reason' in result ? result.reason : ''}`)
  }
  expect(audits).toHaveLength(61)
  expect(failed.filter((each) => !refusedOnPurpose.includes(each.slice(0, 4)))).toEqual([])
  expect(failed).toHaveLength(refusedOnPurpose.length)
}, 20_000)
