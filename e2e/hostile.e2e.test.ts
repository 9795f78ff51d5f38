import { expect } from 'vitest'
import { journey } from './journey.ts'
import type { Server } from './server.ts'

journey.override({ demo: true })

const hostile = '<img src=x onerror=alert(1)>'

journey('text from elsewhere is shown as text, whatever it looks like', async ({ page, server }) => {
  // A form that is left asks too, by a dialog of its own kind.
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return void dialog.accept()
    throw new Error(`A script of somebody else's ran: ${dialog.message()}`)
  })
  const { publisher, agreement } = await plant(server)
  const places = {
    'inventory?search=%3Cimg': page.getByRole('cell', { name: hostile }),
    'catalog?search=%3Cimg': page.getByRole('link', { name: hostile, exact: true }),
    [`catalog/publishers/${publisher}`]: page.getByRole('heading', { level: 1, name: hostile }),
    'catalog/requests': page.getByRole('row', { name: hostile }),
    [`agreements/${agreement}`]: page.getByText(`Call ${hostile}`),
  }
  for (const [place, text] of Object.entries(places)) {
    await page.goto(place)
    await text.first().waitFor()
    expect(await page.locator('img').count()).toBe(0)
  }

  await page.goto('agreements/new/other')
  await page.getByRole('combobox', { name: 'Publisher' }).pressSequentially('onerror')
  await page.getByRole('option', { name: hostile }).click()
  await page.getByLabel('Agreement name').fill(hostile)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page
    .getByRole('link', { name: 'Agreement name contains <, which is not allowed there. Leave it out.' })
    .waitFor()

  await page.goto('catalog/import')
  await page.locator('input[type=file]').setInputFiles({
    name: `${hostile}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`publisher,title\n"${hostile}",\n,"${hostile}"\n`),
  })
  await page.getByText(`${hostile}.csv`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText('Line 3').waitFor()
  expect(await page.locator('img').count()).toBe(0)
})

journey('a script in the page is refused, were one ever to get there', async ({ browser, server, session }) => {
  // Not by the fixture: here the page is meant to complain.
  const context = await browser.newContext({ baseURL: server.url, storageState: session })
  const page = await context.newPage()
  await page.goto('agreements')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const refused = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
    })
    const script = document.createElement('script')
    script.textContent = 'document.title = "taken over"'
    document.body.append(script)
    return violation
  })
  expect(refused).toBe('script-src-elem')
  expect(await page.title()).not.toBe('taken over')
  await context.close()
})

interface Planted {
  publisher: string
  agreement: string
}

/** Puts the hostile text wherever the API takes text. */
async function plant(server: Server): Promise<Planted> {
  const planted = await server.ask<{ addPublisher: { id: string } }>(
    `mutation ($text: String!) {
      submitInventory(input: {
        deviceId: $text, deviceName: $text, operatingSystem: $text, primaryUser: $text
        software: [{ name: $text, publisher: $text, version: $text }]
      }) { id }
      requestCatalogEntry(publisherName: "Fabrikam", productTitle: $text) { id }
      addPublisher(name: $text, aliases: [$text]) { id }
    }`,
    { text: hostile },
  )
  const { id: publisher } = planted.addPublisher
  const { addProductTitle: title } = await server.ask<{ addProductTitle: { id: string } }>(
    'mutation ($publisher: ID!, $text: String!) { addProductTitle(publisherId: $publisher, name: $text, category: $text) { id } }',
    { publisher, text: hostile },
  )
  const { addSoftwareAgreement } = await server.ask<{ addSoftwareAgreement: { id: string } }>(
    'mutation ($input: AddSoftwareAgreementInput!) { addSoftwareAgreement(input: $input) { id } }',
    {
      input: {
        name: 'Harmless',
        publisherId: publisher,
        productTitleId: title.id,
        licenseCount: 1,
        details: `Call ${hostile}`,
        externalReference: hostile,
      },
    },
  )
  return { publisher, agreement: addSoftwareAgreement.id }
}
