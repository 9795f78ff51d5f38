import { expect, test } from 'vitest'
import { type RouteRecordRaw, createMemoryHistory, createRouter } from 'vue-router'
import { fakeServer, refusal } from '../testing/fake-server.ts'
import { guardWorkspace } from './guards.ts'

const page = (path: string, needsWorkspace: boolean): RouteRecordRaw => {
  return { path, component: {}, meta: { title: 'shell.product', needsWorkspace } }
}

function guarded(answer: () => boolean | 'broken') {
  const { client, asked } = fakeServer(() => {
    const enabled = answer()
    return enabled === 'broken' ? refusal('UNAVAILABLE') : { data: { workspace: { enabled, __typename: 'Workspace' } } }
  })
  const routes = [page('/agreements', true), page('/catalog', false), page('/welcome', false)]
  const router = createRouter({ history: createMemoryHistory(), routes })
  guardWorkspace(router, client)
  const open = async (path: string) => {
    await router.push(path)
    return router.currentRoute.value.fullPath
  }
  return { open, asked }
}

test('while no device is managed, agreements lead to the first-run page; the rest is open', async () => {
  const { open } = guarded(() => false)
  expect(await open('/agreements?kind=OTHER_SOFTWARE')).toBe('/welcome?from=/agreements?kind=OTHER_SOFTWARE')
  expect(await open('/catalog')).toBe('/catalog')
})

test('notices by itself that a device is managed now, and asks no more then', async () => {
  let enabled = false
  const { open, asked } = guarded(() => enabled)
  await open('/agreements')
  enabled = true
  expect(await open('/agreements')).toBe('/agreements')
  await open('/catalog')
  await open('/agreements')
  expect(asked).toHaveLength(2)
})

test('when nobody knows, the page itself says so', async () => {
  const { open } = guarded(() => 'broken')
  expect(await open('/agreements')).toBe('/agreements')
})
