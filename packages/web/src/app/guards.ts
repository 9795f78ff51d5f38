import type { Client } from '@urql/vue'
import type { Router } from 'vue-router'
import { graphql } from '../lib/graphql.ts'

const WorkspaceState = graphql(`
  query WorkspaceState {
    workspace {
      enabled
    }
  }
`)

/** Leads from the pages of the Licenses workspace to the first-run page for as long as no device is managed. */
export function guardWorkspace(router: Router, client: Client): void {
  router.beforeEach(async (to) => {
    if (!to.meta.needsWorkspace) return true
    const { data } = await client.query(WorkspaceState, {}).toPromise()
    // An error shows on the page itself, with a way to try again.
    return data?.workspace.enabled === false ? { path: '/welcome', query: { from: to.fullPath } } : true
  })
}
