import type { RouteRecordRaw } from 'vue-router'

export const groupRoutes: RouteRecordRaw[] = [
  {
    path: '/groups',
    component: () => import('./LicenseGroupListPage.vue'),
    meta: { title: 'group.title', needsWorkspace: true },
  },
]
