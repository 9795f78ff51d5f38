import { graphql } from '../lib/graphql.ts'

export const DeviceList = graphql(`
  query DeviceList($search: String, $page: PageInput) {
    devices(search: $search, page: $page) {
      items {
        id
        name
        operatingSystem
        primaryUser
        source
        lastSeenAt
        softwareCount
      }
      totalItems
    }
  }
`)
