import type { Page, Route } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './journey.ts'
import type { Server } from './server.ts'

journey.override({ demo: true, outages: true })

const notice = (page: Page) => page.getByRole('status').getByText('No connection to the server.')
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: 'what you typed is still here' })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

/** How many agreements have a name; a deleted one counts too. */
async function countOf(server: Server, name: string): Promise<number> {
  const query = `query ($name: String!, $deleted: Boolean!) {
    agreements(filter: { search: $name, deleted: $deleted }) { totalItems }
  }`
  const counts = await Promise.all(
    [false, true].map((deleted) => server.ask<{ agreements: { totalItems: number } }>(query, { name, deleted })),
  )
  return counts.reduce((sum, { agreements }) => sum + agreements.totalItems, 0)
}

async function fillIn(page: Page, name: string): Promise<void> {
  await page.goto('agreements/new/other')
  await page.getByLabel('Agreement name').fill(name)
  await choose(page, 'Publisher', 'desk', 'Autodesk')
  await choose(page, 'Product title', 'LT', 'AutoCAD LT')
  await page.getByLabel('License count').fill('12')
}

async function choose(page: Page, field: string, text: string, wanted: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).pressSequentially(text)
  await page.getByRole('option', { name: wanted }).first().click()
}

// As a proxy answers that does not reach the server.
const unreachable = (route: Route) => route.fulfill({ status: 503, contentType: 'text/html', body: 'No server here' })

async function isMutation(route: Route): Promise<boolean> {
  return String(route.request().postDataJSON()?.query).startsWith('mutation')
}

journey('what was typed outlives a lost connection, and is saved once it is back', async ({ page, server }) => {
  const name = 'Typed in a tunnel'
  await fillIn(page, name)
  await page.context().setOffline(true)
  await notice(page).waitFor()
  await save(page).click()
  await alert(page).waitFor()
  expect(await page.getByLabel('Agreement name').inputValue()).toBe(name)
  expect(await countOf(server, name)).toBe(0)
  await page.context().setOffline(false)
  await notice(page).waitFor({ state: 'detached' })
  await alert(page).getByRole('button', { name: 'Try again' }).click()
  await page.getByText(`${name} has been added`, { exact: true }).waitFor()
  expect(await countOf(server, name)).toBe(1)
})

journey('an answer that got lost is no reason to do it twice', async ({ page, server }) => {
  const name = 'Answered to nobody'
  await fillIn(page, name)
  const keys: (string | undefined)[] = []
  await page.route('**/graphql', async (route) => {
    if (!(await isMutation(route))) return route.continue()
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    await route.fetch()
    await unreachable(route)
  })
  await save(page).click()
  await alert(page).waitFor()
  expect(await countOf(server, name)).toBe(1)
  await save(page).click()
  await page.getByText(`${name} has been added`, { exact: true }).waitFor()
  expect(await countOf(server, name)).toBe(1)
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), keys[0]])
})

journey('a list says that the server is gone, keeps its rows, and goes on by itself', async ({ page, server }) => {
  await page.goto('groups')
  await page.getByRole('row').filter({ hasText: 'Agence Nantes' }).waitFor()
  await page.route(/\/(graphql|healthz)$/, unreachable)
  await page.getByRole('searchbox').fill('Agence')
  await notice(page).waitFor()
  await page.getByText('This could not be loaded').waitFor()
  await server.ask('mutation { createLicenseGroup(name: "Agence Dijon") { id } }')
  await page.unroute(/\/(graphql|healthz)$/)
  await page.getByRole('button', { name: 'Try now' }).click()
  await notice(page).waitFor({ state: 'detached' })
  await page.getByRole('row').filter({ hasText: 'Agence Dijon' }).waitFor()
})

journey('who is signed out in the middle finds the form as it was', async ({ page }) => {
  await page.goto('agreements/new/other')
  const context = page.context()
  await page.getByLabel('Agreement name').fill('Begun before the session ended')
  await choose(page, 'Publisher', 'desk', 'Autodesk')
  await choose(page, 'Product title', 'LT', 'AutoCAD LT')
  await page.getByLabel('License count').fill('3')
  const cookies = await context.cookies()
  await context.clearCookies()
  await save(page).click()
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor()
  await context.addCookies(cookies)
  await page.goto('agreements/new/other')
  await page.getByText('What you typed earlier has been restored.').waitFor()
  expect(await page.getByLabel('License count').inputValue()).toBe('3')
})
