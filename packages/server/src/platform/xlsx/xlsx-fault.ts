/** Why a file is no workbook that can be read. */
export type XlsxFaultReason = 'damaged' | 'encrypted' | 'too-large' | 'no-sheet'

/** What is wrong with a workbook; `found` and `limit` say more where there is more to say. */
export class XlsxFault extends Error {
  readonly reason: XlsxFaultReason
  readonly found: string
  readonly limit: number

  constructor(reason: XlsxFaultReason, found = '', limit = 0) {
    super(`${reason}: ${found}`)
    this.reason = reason
    this.found = found
    this.limit = limit
  }
}
