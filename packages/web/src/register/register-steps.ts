/** The way from a register to agreements. */
export const registerSteps = ['file', 'columns', 'match', 'check', 'confirm'] as const
export type RegisterStep = (typeof registerSteps)[number]
