import { type ResultOf, graphql } from '../lib/graphql.ts'

export const PaletteWorkspace = graphql(`
  query PaletteWorkspace {
    workspace {
      enabled
    }
  }
`)

export const PaletteViews = graphql(`
  query PaletteViews {
    savedViews {
      id
      name
      address
    }
  }
`)

export const PaletteFinds = graphql(`
  query PaletteFinds($text: String!, $agreements: Boolean!) {
    agreements(filter: { anywhere: $text }, sort: [{ field: NAME }], page: { take: 8 }) @include(if: $agreements) {
      items {
        id
        name
        publisher {
          name
        }
        productTitle {
          name
        }
      }
      totalItems
    }
    licenseGroups(search: $text, page: { take: 5 }) {
      items {
        id
        name
      }
      totalItems
    }
    publishers(search: $text, first: 5) {
      items {
        id
        name
      }
      totalItems
    }
  }
`)

export type PaletteFound = ResultOf<typeof PaletteFinds>
