import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'

type Field = 'number' | 'partnerNumber'

/** The rows of pairs on a page, as a person uses them; rows count from 0. */
export function pairsOn(wrapper: Pick<VueWrapper, 'get' | 'findAll'>) {
  const input = (row: number, field: Field = 'number') =>
    wrapper.get<HTMLInputElement>(`[data-row="${row}"][data-number="${field}"]`)
  const rowOf = (row: number) => input(row).element.closest('li') as HTMLElement

  return {
    input,
    values: () => wrapper.findAll<HTMLInputElement>('[data-row]').map(({ element }) => element.value),
    said: (row: number) => rowOf(row).textContent ?? '',
    focus: () => (document.activeElement as HTMLElement | null)?.dataset,
    async type(row: number, number: string, partnerNumber?: string) {
      input(row).element.focus()
      await input(row).setValue(number)
      if (partnerNumber === undefined) return
      input(row, 'partnerNumber').element.focus()
      await input(row, 'partnerNumber').setValue(partnerNumber)
    },
    async enter(row: number) {
      await input(row).trigger('keydown', { key: 'Enter' })
      await flushPromises()
    },
    async paste(row: number, text: string, field: Field = 'number') {
      input(row, field).element.focus()
      await input(row, field).trigger('paste', { clipboardData: { getData: () => text } })
      await flushPromises()
    },
    async press(label: string) {
      const button = wrapper.findAll('button').find((each) => (each.attributes('aria-label') ?? each.text()) === label)
      await button?.trigger('click')
      await flushPromises()
    },
  }
}
