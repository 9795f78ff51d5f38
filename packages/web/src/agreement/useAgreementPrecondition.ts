import { useQuery } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'
import { AgreementPrecondition } from './agreement.graphql.ts'

/** Why agreements for other software cannot be added yet: no device is managed, or none has reported software. */
export type AgreementObstacle = 'no-device' | 'no-software'

/** Whether agreements for other software can be added (product.md rule 13); undefined until it is known, null: they can. */
export function useAgreementPrecondition(): ComputedRef<AgreementObstacle | null | undefined> {
  // Devices report behind the back of this page, so what the cache says is only good until the answer.
  const { data } = useQuery({ query: AgreementPrecondition, requestPolicy: 'cache-and-network' })
  return computed(() => {
    if (!data.value) return undefined
    const { settings, workspace } = data.value
    if (!settings.requireManagedDevice || workspace.licensableSoftwareReported) return null
    return workspace.deviceCount === 0 ? 'no-device' : 'no-software'
  })
}
