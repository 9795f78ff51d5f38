import type { RouteRecordRaw } from 'vue-router'

export const pairImportRoutes: RouteRecordRaw[] = [
  {
    path: '/agreements/new/volume/csv',
    component: () => import('./PairImportPage.vue'),
    meta: { title: 'pair-import.title', needsWorkspace: true },
  },
  {
    path: '/imports/:id',
    component: () => import('./PairImportResultPage.vue'),
    meta: { title: 'pair-import.result', needsWorkspace: true },
  },
]
