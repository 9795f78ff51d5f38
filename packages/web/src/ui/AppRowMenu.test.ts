import { expect, test } from 'vitest'
import { mountWith } from '../testing/mount-with.ts'
import AppRowMenu from './AppRowMenu.vue'

const items = () => [{ label: 'Edit', icon: 'i-lucide-pencil' }]
const menu = () => mountWith(AppRowMenu, { items, label: 'Actions of AutoCAD' })

test.for(['click', 'keydown.down'])('opens by %s, and its button is named before and after', async (act) => {
  const { wrapper, root } = await menu()
  const button = () => wrapper.get('button')
  expect(button().attributes()).toMatchObject({ 'aria-label': 'Actions of AutoCAD', 'aria-haspopup': 'menu' })
  expect(button().attributes('aria-expanded')).toBe('false')
  await button().trigger(act)
  expect(button().attributes()).toMatchObject({ 'aria-label': 'Actions of AutoCAD', 'aria-expanded': 'true' })
  await expect.poll(() => document.querySelector('[role=menuitem]')?.textContent).toContain('Edit')
  root.unmount()
})
