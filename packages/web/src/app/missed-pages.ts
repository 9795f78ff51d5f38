import { type Router, START_LOCATION } from 'vue-router'
import type { Connection } from '../lib/connection.ts'

/**
 * Opens a page whose program could not be had as soon as the server answers: at once where a newer version of Entitle has
 * replaced it. Whoever has gone elsewhere meanwhile stays there. Drafts outlive this.
 */
export function loadMissedPages(router: Router, { check }: Connection): void {
  router.onError(async (_error, to, from) => {
    if (from === START_LOCATION) return // it was opened anew already
    await check()
    if (router.currentRoute.value === from) location.assign(new URL(`.${to.fullPath}`, document.baseURI))
  })
}
