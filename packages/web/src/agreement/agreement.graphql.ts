import { type ResultOf, type VariablesOf, graphql } from '../lib/graphql.ts'

const AgreementFacts = graphql(`
  fragment AgreementFacts on Agreement @_unmask {
    id
    version
    kind
    program
    name
    status
    licenseCount
    metric
    startDate
    endDate
    group {
      id
      name
    }
    publisher {
      id
      name
    }
    productTitle {
      id
      name
    }
  }
`)

export const AgreementList = graphql(
  `
    query AgreementList(
      $filter: AgreementFilter
      $sort: [AgreementSort!]
      $page: PageInput
      $pairCount: Boolean = false
    ) {
      agreements(filter: $filter, sort: $sort, page: $page) {
        items {
          ...AgreementFacts
          noticeDate
          externalReference
          createdAt
          updatedAt
          # Counted, where the others are read with the row.
          pairCount @include(if: $pairCount)
        }
        totalItems
      }
    }
  `,
  [AgreementFacts],
)

export type AgreementRow = ResultOf<typeof AgreementFacts>
export type AgreementListRow = ResultOf<typeof AgreementList>['agreements']['items'][number]
export type AgreementQuestion = Pick<VariablesOf<typeof AgreementList>, 'filter' | 'sort'>

export const AgreementDetail = graphql(
  `
    query AgreementDetail($id: ID!) {
      agreement(id: $id) {
        ...AgreementFacts
        noticeDate
        externalReference
        details
        purchases {
          id
          orderNumber
          reseller
          purchasedOn
          quantity
          unitCost
          currency
        }
        createdAt
        updatedAt
        deletedAt
      }
    }
  `,
  [AgreementFacts],
)

export type AgreementState = NonNullable<ResultOf<typeof AgreementDetail>['agreement']>

export const AgreementsNamed = graphql(`
  query AgreementsNamed($search: String!, $take: Int!) {
    agreements(filter: { search: $search }, sort: [{ field: NAME }], page: { take: $take }) {
      items {
        id
        name
      }
      totalItems
    }
  }
`)

export const LicenseGroupName = graphql(`
  query LicenseGroupName($id: ID!) {
    licenseGroup(id: $id) {
      id
      name
    }
  }
`)

export const PublisherName = graphql(`
  query PublisherName($id: ID!) {
    publisher(id: $id) {
      id
      name
    }
  }
`)

export const ProductTitleName = graphql(`
  query ProductTitleName($id: ID!) {
    productTitle(id: $id) {
      id
      name
      publisher {
        id
        name
      }
    }
  }
`)

export const AgreementPrecondition = graphql(`
  query AgreementPrecondition {
    settings {
      requireManagedDevice
    }
    workspace {
      deviceCount
      licensableSoftwareReported
    }
  }
`)

export const AddSoftwareAgreement = graphql(`
  mutation AddSoftwareAgreement($input: AddSoftwareAgreementInput!) {
    addSoftwareAgreement(input: $input) {
      id
      name
      group {
        id
        name
      }
    }
  }
`)

export const UpdateSoftwareAgreement = graphql(`
  mutation UpdateSoftwareAgreement($id: ID!, $version: Int!, $input: UpdateSoftwareAgreementInput!) {
    updateSoftwareAgreement(id: $id, version: $version, input: $input) {
      id
      name
    }
  }
`)
