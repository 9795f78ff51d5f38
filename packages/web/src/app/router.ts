import { type RouteRecordRaw, type Router, createRouter, createWebHistory } from 'vue-router'
import { agreementRoutes } from '../agreement/routes.ts'
import { catalogRoutes } from '../catalog/routes.ts'
import { groupRoutes } from '../group/routes.ts'
import { inventoryRoutes } from '../inventory/routes.ts'
import type { WordKey } from '../lib/i18n/words.ts'
import { operationRoutes } from '../operation/routes.ts'
import { pairImportRoutes } from '../pair-import/routes.ts'
import { registerRoutes } from '../register/routes.ts'
import { settingsRoutes } from '../settings/routes.ts'
import { workspaceRoutes } from '../workspace/routes.ts'
import SignedOutPage from './SignedOutPage.vue'

declare module 'vue-router' {
  interface RouteMeta {
    /** Title of the page, in the tab and in the history. */
    title: WordKey
    /** The page is part of the Licenses workspace, which is hidden until a device is managed (product.md rule 17). */
    needsWorkspace?: boolean
    /** The page says nothing but the first words, so that it waits for no others. */
    saysFirstWords?: boolean
    /** The page stands alone, without the frame: it is for people who are not signed in. */
    bare?: boolean
  }
}

const shellRoutes: RouteRecordRaw[] = [
  // Until there is an overview, the list is the front door.
  { path: '/', redirect: '/agreements' },
  // Part of the program from the start: who has no connection must be able to leave as well.
  { path: '/signed-out', component: SignedOutPage, meta: { title: 'shell.signed-out', bare: true } },
  { path: '/:rest(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: 'shell.not-found' } },
]

/** All pages, each loaded when it is first opened. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHistory(new URL(document.baseURI).pathname),
    routes: [
      ...agreementRoutes,
      ...catalogRoutes,
      ...groupRoutes,
      ...inventoryRoutes,
      ...operationRoutes,
      ...pairImportRoutes,
      ...registerRoutes,
      ...settingsRoutes,
      ...workspaceRoutes,
      ...shellRoutes,
    ],
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
}
