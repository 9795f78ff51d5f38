import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'
import { pairColumns } from '@entitle/schema/pair-import/pair-import.values'

const examples: Readonly<Record<VolumeProgram, readonly string[]>> = {
  OPEN_VALUE: ['01-07001', '01-07001', 'Office Lyon'],
  OPEN: ['60000001', '40000001', 'Office Lyon'],
  SELECT_ENTERPRISE: ['01S60001', '7000001', 'Office Lyon'],
}

/** A pairs file to begin with: the columns, and a line as it should be. */
export function pairTemplate(program: VolumeProgram): string {
  return [pairColumns.slice(0, 3), examples[program]].map((cells) => `${cells.join(',')}\r\n`).join('')
}
