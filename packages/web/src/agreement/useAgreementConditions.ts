import { type ComputedRef, computed } from 'vue'
import { useWords } from '../lib/i18n/useWords.ts'
import { useFormat } from '../lib/useFormat.ts'
import { type AgreementAddress, dateFilters } from './agreement-address.ts'

/** A condition of the list in words, and how to take it away. */
interface Condition {
  key: string
  name: string
  value: string
  drop: () => void
}

/** The conditions of the list whose words stand in the address; of others it knows only the id. */
export function useAgreementConditions(address: AgreementAddress): ComputedRef<Condition[]> {
  const { t } = useWords()
  const format = useFormat()
  const { search, kind, unassigned, noProductTitle } = address

  /** One for each of several words. */
  const each = <Word extends string>(
    list: { value: readonly Word[] },
    name: string,
    valueOf: (word: Word) => string,
  ): Condition[] =>
    list.value.map((word) => ({
      key: `${name} ${word}`,
      name,
      value: valueOf(word),
      drop: () => (list.value = list.value.filter((other) => other !== word)),
    }))

  const one = (is: unknown, key: string, name: string, value: string, drop: () => void): Condition[] =>
    is ? [{ key, name, value, drop }] : []

  return computed(() => [
    ...one(search.value, 'search', t('agreement.filter-name'), search.value, () => (search.value = '')),
    ...one(kind.value, 'kind', t('agreement.column.kind'), kind.value ? t(`agreement.kind.${kind.value}`) : '', () => {
      kind.value = null
    }),
    ...each(address.status, t('agreement.column.status'), (word) => t(`agreement.status.${word}`)),
    ...dateFilters.flatMap((filter) => {
      const { value } = address[filter]
      const name = t(`agreement.filter-date.${filter}`)
      return one(value, filter, name, value ? format.date(value) : '', () => (address[filter].value = null))
    }),
    ...each(address.program, t('agreement.programme'), (word) => t(`agreement.program.${word}`)),
    ...each(address.pairStatus, t('agreement.pair-status'), (word) => t(`agreement.pair-status.${word}`)),
    ...one(noProductTitle.value, 'title', t('agreement.column.productTitle'), t('common.not-available'), () => {
      noProductTitle.value = false
    }),
    ...one(unassigned.value, 'unassigned', t('agreement.column.group'), t('agreement.unassigned'), () => {
      unassigned.value = false
    }),
  ])
}
