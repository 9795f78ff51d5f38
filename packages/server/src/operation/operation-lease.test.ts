import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../platform/database/transaction.ts'
import type { Run } from '../platform/operation-work.ts'
import { gate, type OperationApp, startOperationApp } from '../testing/operations.ts'
import { databaseKinds } from '../testing/test-app.ts'
import { claimNext } from './operation-lease.ts'
import { type OperationRunner, startOperationRunner } from './operation-runner.ts'
import { OperationEntity } from './operation.entity.ts'

describe.each(databaseKinds)('several processes that share the operations of %s', (kind) => {
  let operations: OperationApp
  const runners: OperationRunner[] = []
  beforeAll(async () => {
    operations = await startOperationApp(kind)
  })
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop()
  })
  afterAll(() => operations.app.close())

  /** A process that takes an operation over and is killed at once. */
  const claimAndDie = (owner: string) => claimNext(operations.app.application.system, { owner })

  function anotherRunner(): OperationRunner {
    const runner = startOperationRunner(operations.app.application.system, operations.works)
    runners.push(runner)
    return runner
  }

  test('do each of many operations once', async () => {
    const runs: string[] = []
    const count = async ({ ctx, report }: Run) => {
      runs.push(ctx.requestId)
      await report({ done: 1 })
      await wait(1)
    }
    anotherRunner()
    anotherRunner()
    const ids = await Promise.all(Array.from({ length: 20 }, () => operations.start(count)))
    for (const id of ids) await operations.until(id, 'SUCCEEDED')
    expect(runs.toSorted()).toEqual(ids.map((id) => `operation:${id}`).toSorted())
  })

  test('claim an operation one at a time, also when all try at once', async () => {
    const release = await operations.block()
    const ids = [await operations.start(async () => {}), await operations.start(async () => {})]
    const claims = await Promise.all(['p1', 'p2', 'p3', 'p4', 'p5'].map((owner) => claimAndDie(owner)))
    const claimed = claims.flatMap((operation) => (operation ? [String(operation.id)] : []))
    expect(claimed.toSorted()).toEqual(ids.toSorted())
    operations.later(31)
    release()
    for (const id of ids) await operations.until(id, 'SUCCEEDED')
  })

  test('go on with what a killed one left when its lease has run out, from the start', async () => {
    const release = await operations.block()
    const id = await operations.start(({ report }) => report({ done: 7 }))
    await claimAndDie('killed')
    await inTransaction(operations.app.application.system, 'operation.try', async (own) => {
      await own.em.update(OperationEntity, Number(id), { failureCount: 3 })
      await own.record('operation', Number(id), {}, {})
    })
    operations.later(29)
    expect(await claimAndDie('too early')).toBeNull()
    operations.later(2)
    release()
    expect(await operations.until(id, 'SUCCEEDED')).toMatchObject({ done: 7, failureCount: 0 })
  })

  test('leave alone what reports, and refuse the word of one that fell silent', async () => {
    const steps: string[] = []
    const [first, second] = [gate(), gate()]
    const id = await operations.start(async ({ report }) => {
      await first.opened
      await report({ done: 1 })
      steps.push('kept')
      await second.opened
      await report({ done: 2 }).catch((error: Error) => {
        steps.push(error.message)
        throw error
      })
    })
    await operations.until(id, 'RUNNING')
    operations.later(20)
    first.open()
    await expect.poll(() => steps).toEqual(['kept'])
    operations.later(20)
    expect(await claimAndDie('hopeful')).toBeNull()
    operations.later(20)
    expect(await claimAndDie('successor')).toMatchObject({ id: Number(id) })
    second.open()
    await expect.poll(() => steps.at(1)).toBe(`Operation ${id} was taken over by another process`)
    await operations.until(await operations.start(async () => {}), 'SUCCEEDED')
    expect(await operations.until(id, 'RUNNING')).toMatchObject({ owner: 'successor', done: 1, failureCount: 0 })
    operations.change(id, async () => {})
    operations.later(31)
    await operations.start(async () => {}) // wakes the runner
    await operations.until(id, 'SUCCEEDED')
  })

  test('take over what a stopping one hands back', async () => {
    const release = await operations.block()
    const stopping = anotherRunner()
    const id = await operations.start(async ({ report }) => {
      for (let n = 1; ; n++) {
        await report({ done: n })
        await wait(1)
      }
    })
    await operations.until(id, 'RUNNING')
    await stopping.stop()
    expect(await operations.until(id, 'QUEUED')).toMatchObject({ owner: null, leaseUntil: null })
    operations.change(id, ({ report }) => report({ done: 99 }))
    release()
    expect(await operations.until(id, 'SUCCEEDED')).toMatchObject({ done: 99 })
  })
})
