/** How many views a person may keep. */
export const savedViewLimit = 100

/** Longest name of a view, in UTF-16 units. */
export const savedViewNameLimit = 100

/** Longest address of a view, in UTF-16 units: browsers and proxies carry at least that much. */
export const savedViewAddressLimit = 2000
