export const volumePrograms = ['OPEN_VALUE', 'OPEN', 'SELECT_ENTERPRISE'] as const
export type VolumeProgram = (typeof volumePrograms)[number]

export const pairStatuses = [
  'PENDING',
  'VALID',
  'MISMATCHED',
  'NOT_FOUND',
  'NO_PERMISSION',
  'EXPIRED',
  'SERVICE_ERROR',
] as const
export type PairStatus = (typeof pairStatuses)[number]

/** `PAIR_16`: characters of both numbers together; `NUMBER_16`: characters of each (product.md rule 3). */
export const longestPair = 16

/** The most pairs that one agreement, or one file, can have (rules 1 and 5). */
export const pairCountLimit = 5_000
