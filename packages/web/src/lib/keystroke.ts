/** Whether the main modifier is Command rather than Ctrl. */
export const onMac = /Mac|iPhone|iPad/.test(navigator.platform)

const writes =
  'textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton]'
const clickedInputs = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])
// They move by typing letters, or are a small page of their own.
const ownKeys = '[role=menu], [role=listbox], [role=tree], [role=dialog], [role=alertdialog]'
const pressed = 'a[href], button, summary, input, [role=button], [role=link], [role=checkbox], [role=menuitem]'

/** The stroke as the shortcut table writes it: `g`, `?`, `Mod+k`, `Shift+x`, `Enter`; null for one that is the browser's. */
export function strokeOf(event: KeyboardEvent): string | null {
  const { key } = event
  // While an input method composes, keys choose among its suggestions; 229 is how some browsers say so.
  if (event.isComposing || event.keyCode === 229 || key.length === 0) return null
  // AltGr arrives as Ctrl and Alt together on Windows: it is how some layouts write `/` or `#`.
  const writesBySign = event.getModifierState('AltGraph')
  const main = onMac ? event.metaKey : event.ctrlKey
  const other = onMac ? event.ctrlKey : event.metaKey
  if (!writesBySign && (event.altKey || other)) return null
  if (!writesBySign && main) return event.shiftKey ? null : `Mod+${key.toLowerCase()}`
  // A letter is the same with the Caps Lock on. Shift belongs to a sign: where `?` has it, `:` may have it for `/`.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  const name = key.length === 1 ? key.toLowerCase() : key
  return event.shiftKey && !isSign ? `Shift+${name}` : name
}

/** Whether a stroke is a character alone: that is typed by mistake, or spoken by a dictation (WCAG 2.1.4). */
export function isTyped(stroke: string): boolean {
  return [...stroke.replace('Shift+', '')].length === 1
}

/** Whether what has the focus has a use of its own for this stroke: it takes text, or is pressed with it. */
export function isTakenBy(target: EventTarget | null, stroke: string): boolean {
  if (!(target instanceof Element) || stroke.startsWith('Mod+')) return false
  if (target instanceof HTMLInputElement) return !clickedInputs.has(target.type) || isPress(stroke)
  if (target.closest(writes)) return true
  return target.closest(ownKeys) !== null || (isPress(stroke) && target.closest(pressed) !== null)
}

function isPress(stroke: string): boolean {
  return stroke === 'Enter' || stroke === ' '
}

/**
 * Whether something lies over the page that has to be answered first: the pointer does not reach the page then. (That it is
 * hidden from assistive technology would not tell: what speaks by itself stays in hearing, and all that it stands in.)
 */
export function isPageCovered(): boolean {
  return getComputedStyle(document.body).pointerEvents === 'none'
}
