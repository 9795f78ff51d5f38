import { journey } from './journey.ts'

journey('who only wants to look around has a company to look at, one click later', async ({ page }) => {
  await page.goto('')
  await page.getByRole('button', { name: 'Load demo data' }).click()
  await page.getByRole('heading', { name: 'All agreements' }).waitFor()
  await page.getByRole('status').getByText('45 agreements').waitFor()
  await page.getByRole('link', { name: 'License groups' }).click()
  await page.getByRole('status').getByText('8 of 500 license groups are in use').waitFor({ state: 'attached' })
  await page.getByRole('link', { name: 'Software inventory' }).click()
  await page.getByRole('status').getByText('60 managed devices').waitFor()
})
