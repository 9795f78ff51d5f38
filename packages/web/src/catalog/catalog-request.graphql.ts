import { type ResultOf, graphql } from '../lib/graphql.ts'

export const CatalogRequestList = graphql(`
  query CatalogRequestList($status: CatalogRequestStatus, $page: PageInput) {
    catalogRequests(status: $status, page: $page) {
      items {
        id
        publisherName
        productTitle
        status
        requestedBy
        createdAt
      }
      totalItems
    }
  }
`)

export type CatalogRequestRow = ResultOf<typeof CatalogRequestList>['catalogRequests']['items'][number]

export const OpenRequestCount = graphql(`
  query OpenRequestCount {
    catalogRequests(status: OPEN, page: { take: 1 }) {
      totalItems
    }
  }
`)

export const SendCatalogRequest = graphql(`
  mutation SendCatalogRequest($publisherName: String!, $productTitle: String) {
    requestCatalogEntry(publisherName: $publisherName, productTitle: $productTitle) {
      id
      publisherName
      productTitle
    }
  }
`)

export const DeclineCatalogRequest = graphql(`
  mutation DeclineCatalogRequest($id: ID!) {
    declineCatalogRequest(id: $id) {
      id
      status
    }
  }
`)
