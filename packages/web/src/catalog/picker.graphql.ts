import { graphql } from '../lib/graphql.ts'

export const PublisherChoices = graphql(`
  query PublisherChoices($search: String!) {
    publishers(search: $search) {
      items {
        id
        name
        aliases
      }
      totalItems
    }
  }
`)

export const ProductTitleChoices = graphql(`
  query ProductTitleChoices($publisherId: ID!, $search: String!) {
    productTitles(publisherId: $publisherId, search: $search) {
      items {
        id
        name
        aliases
        category
      }
      totalItems
    }
  }
`)

export const RequestMissingEntry = graphql(`
  mutation RequestMissingEntry($publisherName: String!, $productTitle: String) {
    requestCatalogEntry(publisherName: $publisherName, productTitle: $productTitle) {
      id
    }
  }
`)
