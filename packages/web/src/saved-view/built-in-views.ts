/** The views that everybody has, by the word that an address calls them. Their names are `view.built-in.<id>`. */
export const builtInViews = [
  { id: 'expiring', address: 'status=EXPIRING_SOON&sort=endDate', icon: 'i-lucide-clock-alert' },
  { id: 'expired', address: 'status=EXPIRED&sort=-endDate', icon: 'i-lucide-calendar-x' },
  {
    id: 'not-validated',
    address: 'pairStatus=PENDING,MISMATCHED,NOT_FOUND,NO_PERMISSION,EXPIRED,SERVICE_ERROR',
    icon: 'i-lucide-shield-question',
  },
  { id: 'unassigned', address: 'unassigned=1', icon: 'i-lucide-folder-x' },
] as const

export type BuiltInView = (typeof builtInViews)[number]['id']
