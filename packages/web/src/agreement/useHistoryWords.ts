import { useWords } from '../lib/i18n/useWords.ts'
import { useFormat } from '../lib/useFormat.ts'
import type { HistoryChange, HistoryEntry } from './history.graphql.ts'

export interface SpokenChange {
  field: string
  label: string
  /** Null where there was nothing to begin with: the act added it. */
  before: string | null
  after: string
}

interface HistoryWords {
  actOf: (entry: HistoryEntry) => string
  changesOf: (entry: HistoryEntry) => SpokenChange[]
}

const dates = new Set(['startDate', 'endDate', 'noticeDate'])
// What these say, the act says already.
const silent = new Set(['deletedAt'])

/** The history of an agreement in words: acts, fields, and what the fields held, as the screens call it all. */
export function useHistoryWords(): HistoryWords {
  const { t, tryWords } = useWords()
  const format = useFormat()

  function valueOf(field: string, value: string | null): string {
    if (value === null) return field === 'group' ? t('agreement.unassigned') : t('history.nothing')
    if (dates.has(field)) return format.date(value)
    if (field === 'licenseCount') return format.number(Number(value))
    return tryWords(`agreement.${field}.${value}`, {}) ?? value
  }

  // Most of them are columns of the list.
  const labelOf = (field: string) =>
    tryWords(`agreement.column.${field}`, {}) ?? tryWords(`history.field.${field}`, {}) ?? field

  const spoken = (isNew: boolean) => (change: HistoryChange) => ({
    field: change.field,
    label: labelOf(change.field),
    before: isNew ? null : valueOf(change.field, change.before),
    after: valueOf(change.field, change.after),
  })

  return {
    actOf: ({ action }) => tryWords(`history.act.${action}`, {}) ?? t('history.act.other', { action }),
    changesOf: ({ action, changes }) => {
      const told = changes.filter(({ field }) => !silent.has(field))
      return told.map(spoken(action === 'agreement.add'))
    },
  }
}
