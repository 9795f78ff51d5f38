export const onExistingNames = ['REJECT', 'APPEND'] as const
export type OnExistingName = (typeof onExistingNames)[number]

export const importModes = ['ALL_OR_NOTHING', 'VALID_ONLY'] as const
export type ImportMode = (typeof importModes)[number]

export const pairLineOutcomes = ['ADDED', 'ALREADY_KNOWN', 'REJECTED'] as const
export type PairLineOutcome = (typeof pairLineOutcomes)[number]

/** What may stand between the cells of a pairs file (product.md rule 5). */
export const pairSeparators = [',', ';', '\t'] as const
export type PairSeparator = (typeof pairSeparators)[number]

/**
 * The columns of a pairs file, by the names that a header line may give them. The last is what an annotated file says of
 * each line; it is written, and never read.
 */
export const pairColumns = ['number1', 'number2', 'name', 'problem'] as const

/** No line of three cells is longer; what is, is no pairs file. */
export const pairLineLimit = 2_000
