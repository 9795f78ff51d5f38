import { type ResultOf, graphql } from '../lib/graphql.ts'

export const LicenseGroupList = graphql(`
  query LicenseGroupList($search: String, $page: PageInput) {
    licenseGroups(search: $search, page: $page) {
      items {
        id
        version
        name
        agreementCount
        createdAt
      }
      totalItems
      limit
    }
  }
`)

export type LicenseGroupRow = ResultOf<typeof LicenseGroupList>['licenseGroups']['items'][number]

export const LicenseGroupNow = graphql(`
  query LicenseGroupNow($id: ID!) {
    licenseGroup(id: $id) {
      id
      version
      name
      agreementCount
    }
  }
`)

export const LicenseGroupMatches = graphql(`
  query LicenseGroupMatches($search: String!) {
    licenseGroups(search: $search, page: { take: 20 }) {
      items {
        id
        name
        agreementCount
      }
      totalItems
    }
  }
`)

export const LicenseGroupUse = graphql(`
  query LicenseGroupUse {
    licenseGroups(page: { take: 1 }) {
      totalItems
      limit
    }
  }
`)

export const CreateLicenseGroup = graphql(`
  mutation CreateLicenseGroup($name: String!) {
    createLicenseGroup(name: $name) {
      id
      name
    }
  }
`)

export const RenameLicenseGroup = graphql(`
  mutation RenameLicenseGroup($id: ID!, $version: Int!, $name: String!) {
    renameLicenseGroup(id: $id, version: $version, name: $name) {
      id
      version
      name
    }
  }
`)

export const DeleteLicenseGroup = graphql(`
  mutation DeleteLicenseGroup($id: ID!) {
    deleteLicenseGroup(id: $id) {
      count
    }
  }
`)
