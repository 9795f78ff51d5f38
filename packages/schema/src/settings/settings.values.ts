export const pairLengthLimits = ['PAIR_16', 'NUMBER_16'] as const
export type PairLengthLimit = (typeof pairLengthLimits)[number]
