import UFileUpload from '@nuxt/ui/components/FileUpload.vue'
import { flushPromises } from '@vue/test-utils'
import { expect, vi } from 'vitest'
import PairImportFlow from '../pair-import/PairImportFlow.vue'
import { mountWith } from './mount-with.ts'
import { type importServer, wordsOfImports as words } from './pair-imports.ts'

/** The page with a programme chosen. */
export const importAddress = '/agreements/new/volume/csv?program=SELECT_ENTERPRISE'

type Mounted = Awaited<ReturnType<typeof mountWith>>

/** The page, as it is at an address. */
export async function flowOf(server: ReturnType<typeof importServer>, address = importAddress) {
  const mounted = await mountWith(PairImportFlow, {}, { client: server.client, words, at: address })
  await flushPromises()
  return mounted
}

/** Gives it a file. */
export async function choose({ wrapper }: Mounted, content: BlobPart, name = 'pairs.csv') {
  wrapper.getComponent(UFileUpload).vm.$emit('update:modelValue', new File([content], name))
  await vi.waitFor(() =>
    expect(document.body.textContent).toMatch(/Choose another file|cannot be imported|not written/),
  )
}

/** Presses what is called so. */
export async function press(label: string) {
  const element = [...document.querySelectorAll<HTMLElement>('button, a, [role=switch]')].find(
    (each) => each.getAttribute('aria-label') === label || each.textContent?.trim() === label,
  )
  if (!element) throw new Error(`no ${label}: ${document.body.textContent}`)
  element.click()
  await flushPromises()
}

/** Gives it a file, and goes on to the lines. */
export async function check(mounted: Mounted, content: BlobPart) {
  await choose(mounted, content)
  await press('Check the file')
  await vi.waitFor(() => expect(document.querySelector('[role=table], [role=alert]')).not.toBeNull())
  await flushPromises()
}

/** The field of a cell. */
export const cell = (line: number, field: string) =>
  document.querySelector<HTMLInputElement>(`[data-line="${line}"] [data-cell="${field}"]`)
/** The numbers of the lines that are drawn. */
export const linesShown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-line]')].map((row) => Number(row.dataset['line']))

/** Writes a cell anew. */
export async function type(line: number, field: string, text: string) {
  const input = cell(line, field)
  if (!input) throw new Error(`no ${field} of line ${line}`)
  input.value = text
  input.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

/** To the next step. */
export async function goOn() {
  await press('Continue')
  await flushPromises()
}

/** Four lines, of which three are wrong, and a blank one. */
export const wrongFile = 'A1;B1;Office\n\nA2;;Sales\nA3;B3;Sales #1\n"A4";B4;"Office, ""old"""\n'
