import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { type ShortcutActions, useActiveShortcuts, useShortcuts, useTypedShortcuts } from './useShortcuts.ts'

let scopes: EffectScope[] = []

beforeEach(() => {
  document.body.removeAttribute('style')
  document.body.innerHTML = '<div id="app"><main><input><button>x</button></main></div>'
  useTypedShortcuts().value = true
})

afterEach(() => {
  for (const scope of scopes) scope.stop()
  scopes = []
  vi.useRealTimers()
})

function use(actions: ShortcutActions, options: { inDialog?: boolean } = {}): EffectScope {
  const scope = effectScope()
  scope.run(() => useShortcuts(actions, options))
  scopes.push(scope)
  return scope
}

function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...init })
  // happy-dom takes any Alt for AltGr.
  event.getModifierState = (name) => name === 'AltGraph' && init.modifierAltGraph === true
  target.dispatchEvent(event)
  return event
}

const element = (selector: string) => document.querySelector(selector) ?? document.body

test('a key does what a component says, for as long as it is there', () => {
  const [add, addHere] = [vi.fn<() => void>(), vi.fn<() => void>()]
  use({ n: add })
  const page = use({ n: addHere })
  expect(press('n').defaultPrevented).toBe(true)
  page.stop()
  press('n')
  expect([add, addHere].map((each) => each.mock.calls.length)).toEqual([1, 1])
})

test('a page that has no meaning for a key leaves it to the frame', () => {
  const add = vi.fn<() => void>()
  use({ n: add })
  use({ n: undefined })
  press('n')
  expect(add).toHaveBeenCalledOnce()
})

test('two keys one after the other, within a second, wherever each was said', () => {
  vi.useFakeTimers()
  const [agreements, add] = [vi.fn<() => void>(), vi.fn<() => void>()]
  use({ 'g a': agreements })
  use({ n: add })
  press('g')
  press('Shift', { shiftKey: true })
  press('a')
  expect(agreements).toHaveBeenCalledOnce()
  press('g')
  vi.advanceTimersByTime(1001)
  press('a')
  expect(agreements).toHaveBeenCalledOnce()
  press('g')
  press('n')
  expect(add).toHaveBeenCalledOnce()
})

test('what is typed is typed', () => {
  const add = vi.fn<() => void>()
  use({ n: add })
  document.body.insertAdjacentHTML('beforeend', '<p contenteditable><b>here</b></p><ul role="menu"><li>x</li></ul>')
  for (const selector of ['input', 'b', 'li']) press('n', {}, element(selector))
  expect(add).not.toHaveBeenCalled()
  press('n', {}, element('button'))
  element('input').setAttribute('type', 'checkbox')
  press('n', {}, element('input'))
  expect(add).toHaveBeenCalledTimes(2)
})

test('keys of an input method, of the browser and of others are left alone', () => {
  const add = vi.fn<() => void>()
  use({ n: add })
  press('n', { isComposing: true })
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey']) press('n', { [modifier]: true })
  press('n', { repeat: true })
  const handled = (event: Event) => event.preventDefault()
  document.body.addEventListener('keydown', handled)
  press('n')
  document.body.removeEventListener('keydown', handled)
  expect(add).not.toHaveBeenCalled()
})

test('Ctrl and K work in a field too', () => {
  const open = vi.fn<() => void>()
  use({ 'Mod+k': open })
  expect(press('k', { ctrlKey: true }, element('input')).defaultPrevented).toBe(true)
  press('K', { ctrlKey: true })
  press('k', { ctrlKey: true, shiftKey: true })
  expect(open).toHaveBeenCalledTimes(2)
})

test.each([
  { layout: 'AZERTY', key: '?', shiftKey: true, code: 'KeyM' },
  { layout: 'QWERTY', key: '?', shiftKey: true, code: 'Slash' },
  { layout: 'one with the sign on the third level', key: '?', altKey: true, ctrlKey: true, modifierAltGraph: true },
])('a sign is what the key writes: ? of $layout', (init) => {
  const help = vi.fn<() => void>()
  use({ '?': help })
  press(init.key, init)
  expect(help).toHaveBeenCalledOnce()
})

test('under a modal dialog only its own work, and they end with it', () => {
  const [add, open, close] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
  use({ n: add, 'Mod+k': open })
  const dialog = use({ 'Mod+k': close }, { inDialog: true })
  press('k', { ctrlKey: true })
  document.body.style.pointerEvents = 'none'
  press('n')
  press('k', { ctrlKey: true })
  dialog.stop()
  press('k', { ctrlKey: true })
  expect([add, open, close].map((each) => each.mock.calls.length)).toEqual([0, 1, 1])
})

test('plain characters are switched off, and it is remembered; Ctrl and K stay', () => {
  const [add, agreements, open] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
  use({ n: add, 'g a': agreements, 'Mod+k': open })
  useTypedShortcuts().value = false
  expect(localStorage.getItem('entitle.typed-shortcuts')).toBe('off')
  for (const key of ['n', 'g', 'a']) press(key)
  press('k', { ctrlKey: true })
  expect([add, agreements, open].map((each) => each.mock.calls.length)).toEqual([0, 0, 1])
})

test('tells what means something now', () => {
  const active = useActiveShortcuts()
  use({ n: () => {} })
  const page = use({ '/': () => {}, r: undefined })
  expect([...active.value]).toEqual(['n', '/'])
  page.stop()
  expect([...active.value]).toEqual(['n'])
})
