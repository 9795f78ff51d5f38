/**
 * Who did what, when. Written in the transaction of the act itself, never changed. A plain class until its query comes
 * to the API.
 */
export class AuditEntry {
  id: number
  at: Date
  /** The name of the person or token. */
  actor: string
  /** The act, as noun.verb: group.rename. */
  action: string
  /** What kind of thing was touched: group. */
  noun: string
  subjectId: number
  /** The thing before the act, as JSON; null when it was made. */
  before: string | null
  /** The thing after the act, as JSON; null when it was deleted. */
  after: string | null
  /** The request, as in the log. */
  requestId: string
}
