const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of a moment in a time zone, as `2026-11-24`. */
export function dayOf(moment: Date, timeZone: string): string {
  // Making one takes a millisecond: lists ask for today with every request.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, format)
  return format.format(moment)
}
