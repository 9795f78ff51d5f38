import {
  type ComputedRef,
  type MaybeRefOrGetter,
  type Ref,
  computed,
  onScopeDispose,
  shallowReactive,
  toValue,
} from 'vue'
import { isPageCovered, isTakenBy, isTyped, strokeOf } from './keystroke.ts'
import { type Shortcut, type ShortcutKeys, shortcuts } from './shortcut-table.ts'
import { useStoredChoice } from './useStoredChoice.ts'

// The component library has such a composable too. It was studied and left: it takes letters typed in a menu or beside an open
// dialog, each use listens by itself so that a sequence of one sets off a single key of another, and it cannot tell what is active.

/** What shortcuts do while a component is there; an absent one does nothing, and is not told as active. */
export type ShortcutActions = Partial<Record<ShortcutKeys, (() => void) | undefined>>

interface Registration {
  actions: () => ShortcutActions
  inDialog: boolean
}

// Of the keystrokes themselves: a page that is busy meanwhile takes nobody's time.
const sequenceMs = 1000

// The last one stands in front: a page has the say over the frame around it.
const registrations = shallowReactive<Registration[]>([])
const typedKeys = useStoredChoice('typed-shortcuts', ['off'])
let begun = { keys: '', until: 0 }

/**
 * Gives shortcuts of the table their meaning for as long as the component lives. They are quiet while somebody types, and
 * under a modal dialog; one that belongs to a dialog says `inDialog` and works nowhere else.
 */
export function useShortcuts(actions: MaybeRefOrGetter<ShortcutActions>, { inDialog = false } = {}): void {
  const registration: Registration = { actions: () => toValue(actions), inDialog }
  if (registrations.length === 0) window.addEventListener('keydown', answer)
  registrations.unshift(registration)
  onScopeDispose(() => {
    registrations.splice(registrations.indexOf(registration), 1)
    if (registrations.length === 0) window.removeEventListener('keydown', answer)
  })
}

/** The shortcuts that mean something on this page now, whether or not they are switched on. */
export function useActiveShortcuts(): ComputedRef<ReadonlySet<ShortcutKeys>> {
  return computed(() => new Set((Object.keys(shortcuts) as ShortcutKeys[]).filter((keys) => actionFor(keys, false))))
}

/** Does what a shortcut means on the page that is open, as the key would: for a menu that offers the same. */
export function performShortcut(keys: ShortcutKeys): void {
  actionFor(keys, false)?.()
}

/** Whether shortcuts of plain characters are on, for everyone who could set them off by mistake; a browser remembers it. */
export function useTypedShortcuts(): Ref<boolean> {
  return computed({
    get: () => typedKeys.value !== 'off',
    set: (on) => (typedKeys.value = on ? null : 'off'),
  })
}

function actionFor(keys: ShortcutKeys, inDialog: boolean): (() => void) | undefined {
  for (const registration of registrations) {
    const action = registration.inDialog === inDialog ? registration.actions()[keys] : undefined
    if (action) return action
  }
  return undefined
}

// Whether keys are typed shows in the first of them: no shortcut mixes the two.
function isOff(stroke: string): boolean {
  return typedKeys.value === 'off' && isTyped(stroke)
}

function answer(event: KeyboardEvent) {
  const stroke = event.defaultPrevented ? null : strokeOf(event)
  // A modifier by itself arrives as a key, and must not end a sequence.
  if (stroke === null || isOff(stroke) || /(Shift|Control|Alt|Meta|AltGraph|CapsLock)$/.test(stroke)) return
  const before = event.timeStamp < begun.until ? `${begun.keys} ` : ''
  begun = { keys: '', until: 0 }
  if (isTakenBy(event.composedPath()[0] ?? null, stroke)) return
  if (before && follow(`${before}${stroke}`, event)) return
  follow(stroke, event)
}

/** Does what the keys say, or waits for the rest of them; false if there is nothing of the kind. */
function follow(keys: string, event: KeyboardEvent): boolean {
  const inDialog = isPageCovered()
  const known = Object.entries(shortcuts).find(([each]) => each === keys) as [ShortcutKeys, Shortcut] | undefined
  const action = known && (!event.repeat || known[1].repeats) ? actionFor(known[0], inDialog) : undefined
  if (action) {
    event.preventDefault()
    action()
    return true
  }
  const longer = (Object.keys(shortcuts) as ShortcutKeys[]).filter((each) => each.startsWith(`${keys} `))
  if (!longer.some((each) => actionFor(each, inDialog))) return false
  begun = { keys, until: event.timeStamp + sequenceMs }
  return true
}
