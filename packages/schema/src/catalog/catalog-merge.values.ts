export const catalogKinds = ['PUBLISHER', 'PRODUCT_TITLE'] as const
export type CatalogKind = (typeof catalogKinds)[number]
