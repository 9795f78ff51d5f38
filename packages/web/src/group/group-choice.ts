/** A group to put an agreement into, as the API takes it: neither means Unassigned Agreements. */
export interface GroupChoice {
  existingGroupId?: string
  newGroupName?: string
}

/** A group that a search offers. */
export interface GroupMatch {
  id: string
  name: string
  agreementCount: number
}
