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

/** Leads from the agreements to the first-run page for as long as no device is managed (product.md rule 17). */
export function guardWorkspace(router: Router, client: Client): void {
  // Asked anew as long as it is closed: nothing that this tab did tells the cache that a device has reported.
  let opened = false
  router.beforeEach(async (to) => {
    if (!to.meta.needsWorkspace || opened) return true
    const { data } = await client.query(WorkspaceState, {}, { requestPolicy: 'network-only' }).toPromise()
    opened = data?.workspace.enabled === true
    // An error shows on the page itself, with a way to try again.
    return data && !opened ? { path: '/welcome', query: { from: to.fullPath } } : true
  })
}
