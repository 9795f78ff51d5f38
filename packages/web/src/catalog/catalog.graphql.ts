import { type ResultOf, graphql } from '../lib/graphql.ts'

const PublisherFacts = graphql(`
  fragment PublisherFacts on Publisher @_unmask {
    id
    version
    name
    aliases
    titleCount
    agreementCount
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

const ProductTitleFacts = graphql(`
  fragment ProductTitleFacts on ProductTitle @_unmask {
    id
    version
    name
    category
    aliases
    licenseRequired
    agreementCount
    userDefined
  }
`)

export const ProductTitleList = graphql(
  `
    query ProductTitleList($publisherId: ID!, $search: String!, $first: Int!) {
      productTitles(publisherId: $publisherId, search: $search, first: $first) {
        items {
          ...ProductTitleFacts
        }
        totalItems
      }
    }
  `,
  [ProductTitleFacts],
)

export const ProductTitleNow = graphql(
  `
    query ProductTitleNow($id: ID!) {
      productTitle(id: $id) {
        ...ProductTitleFacts
      }
    }
  `,
  [ProductTitleFacts],
)

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

export const ImportCatalogAliases = graphql(`
  mutation ImportCatalogAliases($uploadId: ID!) {
    importCatalogAliases(uploadId: $uploadId) {
      id
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
