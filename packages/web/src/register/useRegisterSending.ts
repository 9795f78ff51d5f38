import { useClientHandle } from '@urql/vue'
import { type Ref, type ShallowRef, ref, shallowRef } from 'vue'
import { type Rejection, rejectionOf } from '../lib/rejection.ts'
import type { RegisterChoices } from './register-draft.ts'
import { registerInput } from './register-input.ts'
import { ImportRegister } from './register.graphql.ts'

export interface UseRegisterSending {
  sending: Ref<boolean>
  rejection: ShallowRef<Rejection | null>
  /** Begins the import, and says the id of its operation; null where it was refused. */
  send: () => Promise<string | null>
}

/** Sends a register as it was checked. */
export function useRegisterSending(choices: RegisterChoices): UseRegisterSending {
  const { client } = useClientHandle()
  const sending = ref(false)
  const rejection = shallowRef<Rejection | null>(null)

  async function send(): Promise<string | null> {
    sending.value = true
    rejection.value = null
    const changes = { additionalTypenames: ['Operation', 'Agreement', 'LicenseGroup', 'RegisterReport'] }
    const { data, error } = await client.mutation(ImportRegister, { input: registerInput(choices) }, changes)
    sending.value = false
    if (error) rejection.value = rejectionOf(error)
    return data?.importRegister.id ?? null
  }

  return { sending, rejection, send }
}
