import * as v from 'valibot'
import type { RuleKey } from './rule-key.values.ts'

const malformed: RuleKey = 'date.malformed'

/** A calendar date as text, `2026-11-24`: a day that exists, of the years 1000 to 9999, in no time zone. */
export const localDateRules = v.pipe(v.string(malformed), v.check(isLocalDate, malformed))

/** Whether a text is such a date. */
export function isLocalDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}
