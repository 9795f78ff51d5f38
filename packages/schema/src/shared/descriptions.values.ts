import { forbiddenInNames, nameLimit } from './text.rules.ts'

/** What the API's documentation says in more than one place. */
export const nameDescription = `1 to ${nameLimit} characters, none of ${forbiddenInNames.join(' ')}, no control or zero-width characters; blanks around it are dropped.`

export const idDescription = 'Opaque, and the same for ever, also after a move to another database.'

export const versionDescription =
  'Goes up with each change. Send it back with yours, so that nobody overwrites what they have not seen.'

export const createdAtDescription = 'When it was added.'
