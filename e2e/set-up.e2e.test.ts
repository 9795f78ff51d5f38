import { expect } from 'vitest'
import { journey } from './journey.ts'
import type { Server } from './server.ts'

journey('a stranger with the link becomes administrator, and opens the workspace', async ({ visitor, server }) => {
  await visitor.goto(server.setUpLink)
  await visitor.getByLabel('Your name').fill('Grace Hopper')
  expect(visitor.url(), 'the code is out of the address').toBe(`${server.url}set-up`)
  await visitor.getByRole('button', { name: 'Continue' }).click()

  await visitor.getByRole('heading', { name: 'One managed device opens the Licenses workspace' }).waitFor()
  await visitor.getByRole('button', { name: 'Account of Grace Hopper' }).waitFor()
  await visitor.getByText('This page notices it by itself.').waitFor()
  await visitor.getByRole('tab', { name: 'Script' }).click()
  const example = await visitor.getByRole('region', { name: 'Terminal (curl)' }).innerText()
  expect(await runExample(example, server.token)).toMatchObject({ submitInventory: { softwareCount: 2 } })

  await visitor.getByRole('heading', { name: 'PC-0001 is managed now' }).waitFor()
  await visitor.getByRole('link', { name: 'Go on' }).click()
  await visitor.getByRole('heading', { name: 'All agreements' }).waitFor()
  await visitor.getByText('No agreement yet').waitFor()
  await visitor.getByRole('main').getByRole('link', { name: 'Add agreements' }).first().click()
  await visitor.getByRole('link', { name: /^Other software licensing agreement/ }).click()
  await visitor.getByLabel('Agreement name').waitFor()
})

journey('the link works once, and says so kindly', async ({ visitor, server }) => {
  await signUp(server, 'Grace Hopper')
  await visitor.goto(server.setUpLink)
  await visitor.getByLabel('Your name').fill('Mallory')
  await visitor.getByRole('button', { name: 'Continue' }).click()
  await visitor.getByRole('heading', { name: 'This link has been used' }).waitFor()
  await visitor.getByText('Start the server again: it prints a new link each time.').waitFor()
  await visitor.getByRole('link', { name: 'Go to Entitle' }).click()
  await visitor.getByRole('heading', { name: 'You are not signed in' }).waitFor()
})

async function signUp({ url, setUpLink }: Server, name: string): Promise<void> {
  const body = JSON.stringify({ token: new URL(setUpLink).hash.slice(1), name })
  await fetch(`${url}auth/set-up`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

/** Sends what the page shows to be pasted into a terminal, so that a machine without curl can follow it too. */
async function runExample(command: string, token: string): Promise<unknown> {
  const [, address = ''] = /^curl "([^"]+)"/.exec(command) ?? []
  const headers = [...command.matchAll(/--header "([^:]+): ([^"]+)"/g)].map(([, name = '', value = '']) => [
    name,
    value.replace('$ENTITLE_ADMIN_TOKEN', token),
  ])
  const [, body = ''] = /<<'JSON'\n(.*)\nJSON/s.exec(command) ?? []
  const response = await fetch(address, { method: 'POST', headers: Object.fromEntries(headers), body })
  const { data } = (await response.json()) as { data: unknown }
  return data
}
