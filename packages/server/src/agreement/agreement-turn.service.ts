import { takeTurn } from '../platform/database/take-turn.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'

/**
 * Lets one transaction at a time find out which names, references and pairs of agreements are taken, and take some: the
 * unique indexes refuse too, but cannot say who was first. Whoever also takes the turn of a license group or changes
 * rows that are there does that after this, so that no two wait for each other.
 */
export const takeAgreementTurn = (own: TransactionContext): Promise<void> => takeTurn(own, 'agreement')
