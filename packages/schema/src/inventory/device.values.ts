export const inventorySources = ['AGENT', 'API', 'FILE'] as const
export type InventorySource = (typeof inventorySources)[number]
