import { takeTurn } from '../platform/database/take-turn.ts'
import type { TransactionContext } from '../platform/database/transaction.ts'

/**
 * Lets one transaction at a time find out which names, references and pairs of agreements are taken, and take or free
 * some: the unique indexes refuse too, but cannot say who was first. It comes before the turn of a license group and
 * before any row that is changed, for all who change agreements: so no two hold what the other waits for.
 */
export const takeAgreementTurn = (own: TransactionContext): Promise<void> => takeTurn(own, 'agreement')
