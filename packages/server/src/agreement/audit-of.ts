import { createHash } from 'node:crypto'
import type { StoredAgreement } from './agreement.entity.ts'

/** What the audit log says of an agreement: its details, which may hold keys, only as a digest (product.md rule 11). */
export function auditOf(agreement: StoredAgreement): object {
  const { kind, name, groupId, publisherId, productTitleId, licenseCount, metric } = agreement
  const { startDate, endDate, noticeDate, externalReference, program, details } = agreement
  const what = { kind, name, groupId, publisherId, productTitleId, licenseCount, metric }
  return { ...what, startDate, endDate, noticeDate, externalReference, program, details: details && digestOf(details) }
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
