import type { AgreementStatus } from '@entitle/schema/agreement/agreement.values'

export const statusLooks = {
  NOT_STARTED: { icon: 'i-lucide-calendar-clock', color: 'info' },
  ACTIVE: { icon: 'i-lucide-circle-check', color: 'success' },
  EXPIRING_SOON: { icon: 'i-lucide-clock-alert', color: 'warning' },
  EXPIRED: { icon: 'i-lucide-calendar-x', color: 'error' },
} as const satisfies Record<AgreementStatus, { icon: string; color: string }>
