/** At most so many purchases an agreement has: more than that is another agreement. */
export const purchaseCountLimit = 100

/** Longest order number and reseller, in UTF-16 units. */
export const purchaseTextLimit = 256
