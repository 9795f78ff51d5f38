import { forbiddenInNames, nameLimit } from './text.rules.ts'

/** The rule of names, as the API's documentation says it. */
export const nameDescription = `1 to ${nameLimit} characters, none of ${forbiddenInNames.join(' ')}, no control or zero-width characters; blanks around it are dropped.`
