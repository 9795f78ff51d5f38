import type { PairStatus } from '@entitle/schema/agreement/agreement-pair.values'

export const pairStatusLooks = {
  PENDING: { icon: 'i-lucide-clock', color: 'neutral' },
  VALID: { icon: 'i-lucide-circle-check', color: 'success' },
  MISMATCHED: { icon: 'i-lucide-unlink', color: 'error' },
  NOT_FOUND: { icon: 'i-lucide-search-x', color: 'error' },
  NO_PERMISSION: { icon: 'i-lucide-lock', color: 'warning' },
  EXPIRED: { icon: 'i-lucide-calendar-x', color: 'warning' },
  SERVICE_ERROR: { icon: 'i-lucide-cloud-off', color: 'warning' },
} as const satisfies Record<PairStatus, { icon: string; color: string }>
