import { aliasSeparator, catalogColumns } from '@entitle/schema/catalog/catalog.rules'

const examples = [
  ['Contoso', 'Contoso Draw', 'Graphics', 'YES', ['Contoso Draw Pro', 'C-Draw'].join(aliasSeparator)],
  ['Contoso', 'Contoso Viewer', 'Graphics', 'NO', ''],
  ['Contoso', '', '', '', ['Contoso Ltd', 'Contoso Corporation'].join(aliasSeparator)],
]

/** A catalog file to begin with: the columns, and one line of each sort. */
export const catalogTemplate = [catalogColumns, ...examples].map((cells) => `${cells.join(',')}\r\n`).join('')
