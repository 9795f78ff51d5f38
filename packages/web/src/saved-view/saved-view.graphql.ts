import { type ResultOf, graphql } from '../lib/graphql.ts'

const SavedViewFacts = graphql(`
  fragment SavedViewFacts on SavedView @_unmask {
    id
    version
    name
    address
    shared
    mine
    owner
  }
`)

export const SavedViews = graphql(
  `
    query SavedViews {
      savedViews {
        ...SavedViewFacts
      }
    }
  `,
  [SavedViewFacts],
)

export type SavedView = ResultOf<typeof SavedViewFacts>

export const SaveView = graphql(
  `
    mutation SaveView($id: ID, $version: Int, $name: String!, $address: String!, $shared: Boolean!) {
      saveView(id: $id, version: $version, name: $name, address: $address, shared: $shared) {
        ...SavedViewFacts
      }
    }
  `,
  [SavedViewFacts],
)

export const DeleteSavedView = graphql(`
  mutation DeleteSavedView($id: ID!) {
    deleteSavedView(id: $id) {
      id
      name
    }
  }
`)

/** What changes with each of these mutations, though the list may be empty. */
export const changesViews = { additionalTypenames: ['SavedView'] }
