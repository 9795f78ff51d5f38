import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { inTransaction } from '../platform/database/transaction.ts'
import { conflict } from '../platform/errors.ts'
import { type OperationApp, startOperationApp } from '../testing/operations.ts'
import { databaseKinds } from '../testing/test-app.ts'
import { startOperation } from './operation.service.ts'

interface Operation {
  id: string
  status: string
  done: number
  failureCount: number
  failures: { subject: string; code: string; message: string }[]
}

const query = `query ($id: ID!, $skip: Int, $take: Int) {
  operation(id: $id) { status phase done total failureCount failures(skip: $skip, take: $take) { subject code message } }
}`

describe.each(databaseKinds)('operations on %s', (kind) => {
  let operations: OperationApp
  beforeAll(async () => {
    operations = await startOperationApp(kind)
  })
  afterAll(() => operations.app.close())

  const get = async (id: string, part: object = {}) =>
    (await operations.app.get<{ operation: Operation }>(query, { id, ...part })).operation

  test('work runs in the name of the one who asked, and ends SUCCEEDED', async () => {
    const names: (string | undefined)[] = []
    const id = await operations.start(async ({ ctx }) => void names.push(ctx.user?.name))
    const { startedAt, finishedAt, ...operation } = await operations.until(id, 'SUCCEEDED')
    expect(operation).toMatchObject({ phase: '', failureCount: 0, owner: null, leaseUntil: null })
    expect(startedAt).toEqual(finishedAt)
    expect(names).toEqual(['Test LICENSE_MANAGER'])
  })

  test('parts that fail make it PARTIAL, and are listed in order and by the page', async () => {
    const id = await operations.start(async (run) => {
      for (let line = 1; line <= 1_250; line++) {
        run.fail(`line ${line}`, 'text.required', 'name: text.required')
        if (line % 500 === 0) await run.report({ phase: 'saving', done: line, total: 1_250 })
      }
    })
    await operations.until(id, 'PARTIAL')
    expect(await get(id)).toMatchObject({ done: 1_000, total: 1_250, phase: '', failureCount: 1_250 })
    const subjects = async (skip: number, take: number) =>
      (await get(id, { skip, take })).failures.map(({ subject }) => subject)
    expect(await subjects(0, 2)).toEqual(['line 1', 'line 2'])
    expect(await subjects(1_249, 100)).toEqual(['line 1250'])
    expect(await subjects(1_250, 100)).toEqual([])
    expect((await get(id)).failures).toHaveLength(100)
  })

  test('a refusal ends it FAILED and says why', async () => {
    const id = await operations.start(async (run) => {
      run.fail('line 1', 'text.required', 'name: text.required')
      throw conflict('upload.gone')
    })
    await operations.until(id, 'FAILED')
    expect((await get(id)).failures).toMatchObject([{ subject: 'line 1' }, { subject: '', code: 'upload.gone' }])
  })

  test('a fault ends it FAILED without a word of what broke', async () => {
    const id = await operations.start(async () => {
      throw new Error('secret detail')
    })
    await operations.until(id, 'FAILED')
    const { failures } = await get(id)
    expect(failures).toEqual([{ subject: '', code: 'INTERNAL_SERVER_ERROR', message: expect.any(String) }])
    expect(JSON.stringify(failures)).not.toContain('secret')
  })

  test('what was not kept is not begun', async () => {
    let lostId = ''
    let begun = false
    const lost = inTransaction(operations.app.contextAs('LICENSE_MANAGER'), 'operation.try', async (own) => {
      lostId = String((await startOperation(own, 'CATALOG_IMPORT', {})).id)
      operations.change(lostId, async () => void (begun = true))
      throw new Error('fails on purpose')
    })
    await expect(lost).rejects.toThrow('fails on purpose')
    await operations.until(await operations.start(async () => {}), 'SUCCEEDED')
    expect([begun, Number(lostId) > 0]).toEqual([false, true])
  })

  test('who subscribes sees each step of one operation, over a real socket', async () => {
    const at = await operations.app.server.listen({ port: 0, host: '127.0.0.1' })
    const cookie = operations.app.cookieOf('READER')
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers: { cookie } })
      }
    }
    const client = createClient({ url: `${at.replace('http', 'ws')}/graphql`, webSocketImpl: Socket })
    const release = await operations.block()
    const id = await operations.start(async ({ report }) => {
      await report({ phase: 'saving', done: 1, total: 2 })
      await report({ done: 2 })
    })
    const document = 'subscription ($id: ID) { operationChanged(id: $id) { id status done } }'
    const watch = async () => {
      const seen: Operation[] = []
      const steps = client.iterate<{ operationChanged: Operation }>({ query: document, variables: { id } })
      for await (const { data } of steps) {
        if (data) seen.push(data.operationChanged)
        if (seen.at(-1)?.status === 'SUCCEEDED') break
      }
      return seen
    }
    const watching = watch()
    await wait(300) // nothing tells a client that its subscription has begun
    await operations.start(async () => {}) // another one, which it must not see
    release()
    expect(await watching).toEqual([
      { id, status: 'RUNNING', done: 0 },
      { id, status: 'RUNNING', done: 1 },
      { id, status: 'RUNNING', done: 2 },
      { id, status: 'SUCCEEDED', done: 2 },
    ])
    await client.dispose()
  })
})
