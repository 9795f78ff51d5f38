export const catalogRequestStatuses = ['OPEN', 'ADDED', 'DECLINED'] as const
export type CatalogRequestStatus = (typeof catalogRequestStatuses)[number]
