import { type ResultOf, graphql } from '../lib/graphql.ts'

export const UpdatePublisher = graphql(`
  mutation UpdatePublisher($id: ID!, $version: Int!, $input: UpdatePublisherInput!) {
    updatePublisher(id: $id, version: $version, input: $input) {
      id
      name
    }
  }
`)

export const UpdateProductTitle = graphql(`
  mutation UpdateProductTitle($id: ID!, $version: Int!, $input: UpdateProductTitleInput!) {
    updateProductTitle(id: $id, version: $version, input: $input) {
      id
      name
    }
  }
`)

const MergePreview = graphql(`
  fragment MergePreview on CatalogMergePreview @_unmask {
    name
    aliases
    agreementsMoved
    titlesMoved
    titlesMerged
  }
`)

export const PreviewPublisherMerge = graphql(
  `
    query PreviewPublisherMerge($fromId: ID!, $intoId: ID!) {
      preview: previewPublisherMerge(fromId: $fromId, intoId: $intoId) {
        ...MergePreview
      }
    }
  `,
  [MergePreview],
)

export const PreviewTitleMerge = graphql(
  `
    query PreviewTitleMerge($fromId: ID!, $intoId: ID!) {
      preview: previewProductTitleMerge(fromId: $fromId, intoId: $intoId) {
        ...MergePreview
      }
    }
  `,
  [MergePreview],
)

const MergeFacts = graphql(`
  fragment MergeFacts on CatalogMerge @_unmask {
    id
    kind
    at
    by
    fromName
    intoId
    intoName
    publisherName
    agreementsMoved
    titlesMoved
    titlesMerged
    undoneAt
    undoneBy
    agreementsElsewhere
  }
`)

export type MergeRow = ResultOf<typeof MergeFacts>

export const MergePublishers = graphql(
  `
    mutation MergePublishers($fromId: ID!, $intoId: ID!) {
      merged: mergePublishers(fromId: $fromId, intoId: $intoId) {
        ...MergeFacts
      }
    }
  `,
  [MergeFacts],
)

export const MergeProductTitles = graphql(
  `
    mutation MergeProductTitles($fromId: ID!, $intoId: ID!) {
      merged: mergeProductTitles(fromId: $fromId, intoId: $intoId) {
        ...MergeFacts
      }
    }
  `,
  [MergeFacts],
)

export const UndoCatalogMerge = graphql(
  `
    mutation UndoCatalogMerge($id: ID!) {
      undone: undoCatalogMerge(id: $id) {
        ...MergeFacts
      }
    }
  `,
  [MergeFacts],
)

export const CatalogMergeList = graphql(
  `
    query CatalogMergeList($page: PageInput) {
      catalogMerges(page: $page) {
        items {
          ...MergeFacts
        }
        totalItems
      }
    }
  `,
  [MergeFacts],
)

/** The types whose lists a merge, or its undoing, changes. */
export const touchedByMerges = ['Publisher', 'ProductTitle', 'Agreement', 'CatalogRequest', 'CatalogMerge']
