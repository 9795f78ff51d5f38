import type { RouteRecordRaw } from 'vue-router'

export const registerRoutes: RouteRecordRaw[] = [
  {
    path: '/agreements/import',
    component: () => import('./RegisterImportPage.vue'),
    meta: { title: 'register.import', needsWorkspace: true },
  },
  {
    path: '/registers/:id',
    component: () => import('./RegisterResultPage.vue'),
    meta: { title: 'register.result', needsWorkspace: true },
  },
]
