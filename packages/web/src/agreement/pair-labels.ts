import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import type { UseWords } from '../lib/i18n/useWords.ts'
import { type PairField, type PairRows, placesOf } from './pair-rows.ts'

/** What a number is called under a programme, and which pair it is of; rows count from 1. */
export function pairFieldLabel(t: UseWords['t'], program: VolumeProgram, field: PairField, row: number): string {
  return t('agreement.pair-field', { row, number: numberLabel(t, program, field) })
}

/** What a number is called under a programme. */
export function numberLabel(t: UseWords['t'], program: VolumeProgram, field: PairField): string {
  return field === 'number' ? t(`agreement.number-of.${program}`) : t(`agreement.partner-number-of.${program}`)
}

/** A field of a pair that is sent, by its dotted path (`pairs.3.number`): its label, which counts rows as the form does. */
export function labelOfSent(t: UseWords['t'], path: string, rows: PairRows, program: VolumeProgram | null) {
  const [, place, field] = /^\w+\.(\d+)\.(number|partnerNumber)$/.exec(path) ?? []
  if (!program || place === undefined) return undefined
  return pairFieldLabel(t, program, field as PairField, (placesOf(rows).rows[Number(place)] ?? 0) + 1)
}
