import type { OperationStatus } from '@entitle/schema/operation/operation.values'
import type { ResultOf } from '../lib/graphql.ts'
import type { OperationSummary } from './operation.graphql.ts'

export type OperationState = ResultOf<typeof OperationSummary>

export const statusLooks = {
  QUEUED: { icon: 'i-lucide-hourglass', color: 'neutral' },
  RUNNING: { icon: 'i-lucide-loader', color: 'info' },
  SUCCEEDED: { icon: 'i-lucide-circle-check', color: 'success' },
  PARTIAL: { icon: 'i-lucide-triangle-alert', color: 'warning' },
  FAILED: { icon: 'i-lucide-circle-x', color: 'error' },
  CANCELLED: { icon: 'i-lucide-circle-slash', color: 'neutral' },
} as const satisfies Record<OperationStatus, { icon: string; color: string }>

/** How far an operation is, 0 to 1; null while nobody knows how much there is to do. */
export function shareDone({ done, total }: Pick<OperationState, 'done' | 'total'>): number | null {
  return total ? Math.min(1, done / total) : null
}
