import { type PairNumbers, pairKey } from '@entitle/schema/agreement/agreement-pair.rules'
import { useClientHandle } from '@urql/vue'
import { shallowReactive, watch } from 'vue'
import type { Rejection } from '../lib/rejection.ts'
import type { PairOwner, PairOwners } from './pair-problems.ts'
import { AgreementOfPair } from './volume-agreement.graphql.ts'

export interface UseTakenPairs {
  owners: PairOwners
  /** Asks the server who has a pair, for a hint while others are typed. */
  ask: (pair: PairNumbers) => Promise<void>
}

/**
 * Pairs that an agreement has already, as far as the server has said: when one was typed, or when it refused to save. Known
 * by the pair and not by its row, for rows move.
 */
export function useTakenPairs(rejection: () => Rejection | null, sent: () => readonly PairNumbers[]): UseTakenPairs {
  const { client } = useClientHandle()
  const owners = shallowReactive(new Map<string, PairOwner>())

  watch(rejection, (refused) => {
    const pairs = sent()
    for (const { field, rule, params } of refused?.violations ?? []) {
      const pair = pairs[Number(field.split('.')[1])]
      if (rule === 'pair.taken' && pair && params.id)
        owners.set(pairKey(pair), { id: params.id, name: params.found ?? '' })
    }
  })

  async function ask({ number, partnerNumber }: PairNumbers) {
    const pair = { number, partnerNumber }
    const { data } = await client.query(AgreementOfPair, { pair }, { requestPolicy: 'network-only' }).toPromise()
    if (data?.agreementOfPair) owners.set(pairKey(pair), data.agreementOfPair)
    else if (data) owners.delete(pairKey(pair))
  }

  return { owners, ask }
}
