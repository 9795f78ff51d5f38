import { expect } from 'vitest'
import { journey } from './journey.ts'

journey.override({ path: '/entitle/', demo: true })

journey('everything works under a path of the address', async ({ page, server }) => {
  await page.goto(`${server.url}agreements?search=Archicad`)
  await page.getByRole('link', { name: 'Archicad, Lille' }).click()
  await page.getByRole('link', { name: 'Open page' }).click()
  await page.getByRole('heading', { level: 1, name: 'Archicad, Lille' }).waitFor()
  expect(page.url()).toMatch(new RegExp(`^${server.url}agreements/\\d+$`))
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Archicad, Lille' }).waitFor()

  await page.goto(`${server.url}catalog/import`)
  await page.locator('input[type=file]').setInputFiles({
    name: 'ours.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('publisher,title\nNorthwind,Northwind Sales\n'),
  })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('All lines of the file are in the catalog.').waitFor()
  await page.getByRole('link', { name: 'Show the result' }).click()
  await page.waitForURL(`${server.url}catalog`)

  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(`${server.url}signed-out`)
  await page.getByRole('heading', { name: 'You are not signed in' }).waitFor()
})

journey('the playground answers offline, and shows work as it happens', async ({ page }) => {
  await page.goto('graphiql')
  await page.getByText('query Start').first().waitFor()
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click()
  await page.getByRole('link', { name: 'Query', exact: true }).click()
  await page.getByText('Whether the Licenses workspace is open, and the limits that hold in it.').waitFor()

  const answer = page.getByRole('region', { name: 'Operation Editor' }).or(page.locator('.result-window'))
  await page.getByRole('button', { name: /Execute query/ }).click()
  await page.getByRole('menuitem', { name: 'Start' }).click()
  await answer.getByText('"deviceCount": 60').waitFor()

  await page.getByRole('button', { name: /Execute query/ }).click()
  const opened = page.waitForEvent('websocket')
  await page.getByRole('menuitem', { name: 'Operations' }).click()
  const socket = await opened
  // Only what happens from here on is told: an import that began earlier could be over by then.
  await socket.waitForEvent('framesent', ({ payload }) => String(payload).includes('"type":"subscribe"'))
  const upload = await page.request.post('uploads?name=ours.csv', { data: Buffer.from('publisher\nFabrikam\n') })
  const { id } = (await upload.json()) as { id: string }
  const query = 'mutation ($id: ID!) { importCatalog(uploadId: $id) { id } }'
  await page.request.post('graphql', { data: { query, variables: { id } } })
  await answer.getByText('"CATALOG_IMPORT"').waitFor()
})
