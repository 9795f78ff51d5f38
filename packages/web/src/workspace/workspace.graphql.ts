import { type ResultOf, graphql } from '../lib/graphql.ts'

export const WorkspaceNow = graphql(`
  query WorkspaceNow {
    workspace {
      enabled
      empty
      deviceCount
    }
    devices(page: { take: 1 }) {
      items {
        id
        name
        operatingSystem
        softwareCount
      }
    }
  }
`)

export type WorkspaceState = ResultOf<typeof WorkspaceNow>

export const LoadDemoData = graphql(`
  mutation LoadDemoData {
    loadDemoData {
      enabled
      empty
      deviceCount
    }
  }
`)
