import { recentlyDeletedDays } from '@entitle/schema/agreement/agreement.values'

/** What was deleted later than this moment can still be seen and restored, as it is stored. */
export function keptSince(now: Date): string {
  return new Date(now.getTime() - recentlyDeletedDays * 24 * 60 * 60 * 1000).toISOString()
}
