/** How many license groups there may be (product.md rule 15). */
export const groupLimit = 500

/** The built-in group of the agreements that have no other; its name is reserved in every language of the screens. */
export const unassignedName = { en: 'Unassigned Agreements', fr: 'Contrats non attribués' }
