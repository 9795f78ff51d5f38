/** The way to an import. */
export const pairSteps = ['file', 'check', 'group', 'confirm'] as const
export type PairStep = (typeof pairSteps)[number]
