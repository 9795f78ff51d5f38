import { type ResultOf, graphql } from '../lib/graphql.ts'

export const AgreementHistory = graphql(`
  query AgreementHistory($id: ID!, $skip: Int!, $take: Int!) {
    agreement(id: $id) {
      id
      history(skip: $skip, take: $take) {
        at
        actor
        action
        changes {
          field
          before
          after
        }
      }
    }
  }
`)

export type HistoryEntry = NonNullable<ResultOf<typeof AgreementHistory>['agreement']>['history'][number]
export type HistoryChange = HistoryEntry['changes'][number]
