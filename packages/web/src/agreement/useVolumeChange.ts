import { type CombinedError, useClientHandle } from '@urql/vue'
import type { ResultOf } from '../lib/graphql.ts'
import { rejectionOf } from '../lib/rejection.ts'
import { changesOf } from './agreement-changes.ts'
import { goOnFrom } from './agreement-edit.ts'
import { AgreementDetail } from './agreement.graphql.ts'
import { UpdateVolumeAgreement } from './volume-agreement.graphql.ts'
import { type VolumeChangeInput, type VolumeEdit, changeInputOf } from './volume-edit.ts'

export interface VolumeChangeAnswer {
  /** Without an agreement where nothing was changed. */
  data?: Partial<ResultOf<typeof UpdateVolumeAgreement>>
  error?: CombinedError | undefined
}

/** Saves what was changed of a volume licensing agreement; where somebody else was quicker, goes on from theirs. */
export function useVolumeChange(id: string, reloadPairs: () => void) {
  const { client } = useClientHandle()

  return async function save(input: VolumeChangeInput, edit: VolumeEdit): Promise<VolumeChangeAnswer> {
    const { version, values } = edit.seen
    const changes = changesOf(input, changeInputOf(values))
    if (Object.keys(changes).length === 0) return { data: {} }
    const answer = await client.mutation(UpdateVolumeAgreement, { id, version, input: changes }, changed)
    const { code, params } = answer.error ? rejectionOf(answer.error) : { code: null, params: {} }
    if (code === 'CONFLICT') {
      const { data } = await client.query(AgreementDetail, { id }, { requestPolicy: 'network-only' }).toPromise()
      if (data?.agreement) goOnFrom(data.agreement, edit)
      reloadPairs()
    }
    // Somebody else has removed it: that is what was wanted.
    const gone = code === 'NOT_FOUND' ? edit.removed.find((each) => each === String(params['id'])) : undefined
    if (gone === undefined) return answer
    edit.removed = edit.removed.filter((each) => each !== gone)
    return save({ ...input, removePairIds: edit.removed.length > 0 ? [...edit.removed] : null }, edit)
  }
}

const changed = { additionalTypenames: ['Agreement', 'AgreementPair', 'LicenseGroup'] }
