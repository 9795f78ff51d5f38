import { type ResultOf, type VariablesOf, graphql } from '../lib/graphql.ts'

export const MoveAgreements = graphql(`
  mutation MoveAgreements($selection: AgreementSelection!, $group: GroupChoiceInput) {
    moveAgreements(selection: $selection, group: $group) {
      count
    }
  }
`)

export const DeleteAgreements = graphql(`
  mutation DeleteAgreements($selection: AgreementSelection!) {
    deleteAgreements(selection: $selection) {
      count
      deletionId
    }
  }
`)

export type Selected = VariablesOf<typeof DeleteAgreements>['selection']

export const RestoreAgreements = graphql(`
  mutation RestoreAgreements($ids: [ID!], $deletionId: ID, $matching: AgreementFilter, $expected: Int) {
    restoreAgreements(ids: $ids, deletionId: $deletionId, matching: $matching, expected: $expected) {
      count
    }
  }
`)

export type Restored = VariablesOf<typeof RestoreAgreements>

export const DeletedAgreements = graphql(`
  query DeletedAgreements($filter: AgreementFilter, $sort: [AgreementSort!], $page: PageInput) {
    agreements(filter: $filter, sort: $sort, page: $page) {
      items {
        id
        name
        kind
        deletedAt
        deletedBy
        group {
          id
          name
        }
        publisher {
          id
          name
        }
      }
      totalItems
    }
  }
`)

export type DeletedRow = ResultOf<typeof DeletedAgreements>['agreements']['items'][number]

export const GroupsNamed = graphql(`
  query GroupsNamed($search: String!) {
    licenseGroups(search: $search, page: { take: 100 }) {
      items {
        id
        name
      }
    }
  }
`)

/** What becomes stale when agreements go, come back or change their group. */
export const changed = { additionalTypenames: ['Agreement', 'LicenseGroup'] }
