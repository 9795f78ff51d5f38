import { type ResultOf, graphql } from '../lib/graphql.ts'

const PublisherFacts = graphql(`
  fragment PublisherFacts on Publisher @_unmask {
    id
    name
    aliases
    titleCount
    userDefined
  }
`)

export const PublisherList = graphql(
  `
    query PublisherList($search: String!, $first: Int!) {
      publishers(search: $search, first: $first) {
        items {
          ...PublisherFacts
        }
        totalItems
      }
    }
  `,
  [PublisherFacts],
)

export const ProductTitleList = graphql(`
  query ProductTitleList($publisherId: ID!, $search: String!, $first: Int!) {
    productTitles(publisherId: $publisherId, search: $search, first: $first) {
      items {
        id
        name
        category
        aliases
        licenseRequired
        userDefined
      }
      totalItems
    }
  }
`)

export type ProductTitleRow = ResultOf<typeof ProductTitleList>['productTitles']['items'][number]

export const PublisherNow = graphql(
  `
    query PublisherNow($id: ID!) {
      publisher(id: $id) {
        ...PublisherFacts
      }
    }
  `,
  [PublisherFacts],
)

export type PublisherRow = ResultOf<typeof PublisherFacts>

export const AddPublisher = graphql(
  `
    mutation AddPublisher($name: String!, $aliases: [String!]) {
      addPublisher(name: $name, aliases: $aliases) {
        ...PublisherFacts
      }
    }
  `,
  [PublisherFacts],
)

export const AddProductTitle = graphql(`
  mutation AddProductTitle($publisherId: ID!, $name: String!, $category: String, $licenseRequired: LicenseRequired) {
    addProductTitle(publisherId: $publisherId, name: $name, category: $category, licenseRequired: $licenseRequired) {
      id
      name
      publisher {
        id
        name
      }
    }
  }
`)

export const SetLicenseRequired = graphql(`
  mutation SetLicenseRequired($productTitleIds: [ID!]!, $value: LicenseRequired!) {
    setLicenseRequired(productTitleIds: $productTitleIds, value: $value) {
      count
    }
  }
`)

export const ImportCatalog = graphql(`
  mutation ImportCatalog($uploadId: ID!) {
    importCatalog(uploadId: $uploadId) {
      id
    }
  }
`)
