import type { PairNumbers } from '@entitle/schema/agreement/agreement-pair.rules'
import type { VolumeProgram } from '@entitle/schema/agreement/agreement-pair.values'

/** What a pair of each programme looks like; within the limit of length, whatever the administrator chose. */
export const programExamples: Readonly<Record<VolumeProgram, PairNumbers>> = {
  OPEN_VALUE: { number: '01-07001', partnerNumber: '01-07001' },
  OPEN: { number: '60000001', partnerNumber: '40000001' },
  SELECT_ENTERPRISE: { number: '01S60001', partnerNumber: '7000001' },
}
