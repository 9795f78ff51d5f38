import { expect, test } from 'vitest'
import { nextTick } from 'vue'
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

test('what is chosen begins with the focus on the button, and keeps where it then goes', async () => {
  const elsewhere = document.body.appendChild(document.createElement('input'))
  let from: Element | null = null
  const act = () => {
    from = document.activeElement
    void nextTick(() => elsewhere.focus()) // as a dialog takes it
  }
  const items = () => [{ label: 'Edit', icon: 'i-lucide-pencil', onSelect: act }]
  const { wrapper, root } = await mountWith(AppRowMenu, { items, label: 'Actions of AutoCAD' })
  await wrapper.get('button').trigger('click')
  const item = () => document.querySelector<HTMLElement>('[role=menuitem]')
  await expect.poll(item).toBeTruthy()
  item()?.click()
  await expect.poll(item).toBeNull()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(from).toBe(wrapper.get('button').element)
  expect(document.activeElement).toBe(elsewhere)
  root.unmount()
  elsewhere.remove()
})
