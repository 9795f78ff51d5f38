import { graphql } from '../lib/graphql.ts'

export const OperationSummary = graphql(`
  fragment OperationSummary on Operation @_unmask {
    id
    kind
    status
    phase
    done
    total
    startedAt
    finishedAt
    resultUrl
    failureCount
  }
`)

export const OperationList = graphql(
  `
    query OperationList($page: PageInput) {
      operations(page: $page) {
        items {
          ...OperationSummary
        }
        totalItems
      }
    }
  `,
  [OperationSummary],
)

export const OperationDetail = graphql(
  `
    query OperationDetail($id: ID!, $skip: Int!, $take: Int!) {
      operation(id: $id) {
        ...OperationSummary
        failures(skip: $skip, take: $take) {
          subject
          code
          message
        }
      }
    }
  `,
  [OperationSummary],
)

export const OperationChanged = graphql(
  `
    subscription OperationChanged($id: ID) {
      operationChanged(id: $id) {
        ...OperationSummary
      }
    }
  `,
  [OperationSummary],
)
