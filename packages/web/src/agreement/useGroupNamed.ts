import type { GroupChoiceInput } from '@entitle/schema/group/license-group.inputs'
import { useClientHandle } from '@urql/vue'
import { LicenseGroupName } from './agreement.graphql.ts'
import { GroupsNamed } from './bulk.graphql.ts'

interface Named {
  id: string
  name: string
}

/** The license group that was chosen, or made, as it is stored; null for Unassigned Agreements. */
export function useGroupNamed(): (choice: Partial<GroupChoiceInput>) => Promise<Named | null> {
  const { client } = useClientHandle()
  return async ({ existingGroupId: id, newGroupName: name }) => {
    if (id) return (await client.query(LicenseGroupName, { id })).data?.licenseGroup ?? null
    if (!name) return null
    const { data } = await client.query(GroupsNamed, { search: name }, { requestPolicy: 'network-only' })
    return data?.licenseGroups.items.find((group) => group.name === name) ?? null
  }
}
