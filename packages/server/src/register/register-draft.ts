import type { AgreementValues } from '@entitle/schema/register/register-line.rules'
import type { LineViolation } from '@entitle/schema/register/register-reading.rules'
import type { PurchaseValues } from '@entitle/schema/register/register-purchase.rules'
import type { RegisterOutcome } from '@entitle/schema/register/register.values'
import type { IdentifiedAgreement } from '../agreement/agreements-identified.service.ts'
import type { RegisterRow } from './register-table.ts'

/** A line of a register, what it says, and what is wrong with it. */
export interface DraftLine {
  row: RegisterRow
  purchase: PurchaseValues | null | undefined
  violations: LineViolation[]
}

/** What of an agreement is to be stored that is there already. */
export interface DraftChange {
  given: Partial<IdentifiedAgreement>
  /** The whole new list; undefined: stays. */
  purchases: PurchaseValues[] | undefined
}

/** An agreement as a register has it: one line, or one for each of its purchases. */
export interface Draft {
  lines: DraftLine[]
  values: AgreementValues
  outcome: RegisterOutcome
  /** The agreement that is there; null: it is new. */
  current: IdentifiedAgreement | null
  publisherId: number | null
  productTitleId: number | null
  change: DraftChange
  purchasesAdded: number
  purchasesRemoved: number
}

/** The first line of an agreement: what is wrong with the agreement is said there. */
export const firstOf = ({ lines }: Draft): DraftLine => lines[0] as DraftLine

/** Says that a rule is broken, at a line or, where none is said, at the first of the agreement. */
export function refuse(draft: Draft, violation: LineViolation, line = firstOf(draft)): void {
  line.violations.push(violation)
}

export const isRight = ({ lines }: Draft): boolean => lines.every(({ violations }) => violations.length === 0)
