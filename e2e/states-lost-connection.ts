import { type PageState, type Scene, open } from './scene.ts'

/** What people see while the server is out of reach. */
export const lostConnectionStates: readonly PageState[] = [
  { name: 'lost-list', reach: loseOverList },
  { name: 'lost-form', reach: loseInForm },
]

async function loseOverList(scene: Scene): Promise<void> {
  const { page, say } = scene
  await open(scene, 'groups')
  await lose(scene)
  await page.getByRole('searchbox').fill('Agence')
  await page.getByRole('button', { name: say('shell.connection-ask') }).waitFor()
}

async function loseInForm(scene: Scene): Promise<void> {
  const { page, say } = scene
  await open(scene, 'groups')
  await lose(scene)
  await page.getByRole('button', { name: say('group.create') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Agence Dijon')
  await dialog.getByRole('button', { name: say('group.create') }).click()
  await dialog.getByRole('button', { name: say('common.try-again') }).waitFor()
  await page.getByText(say('shell.connection-lost')).waitFor()
}

// As a proxy answers that does not reach the server.
async function lose({ page }: Scene): Promise<void> {
  await page.route(/\/(graphql|healthz)$/, (route) =>
    route.fulfill({ status: 429, contentType: 'text/html', body: '' }),
  )
}
