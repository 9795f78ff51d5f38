import type { RouteRecordRaw } from 'vue-router'

export const groupRoutes: RouteRecordRaw[] = [
  // Open before a device is managed: groups can be prepared meanwhile.
  { path: '/groups', component: () => import('./LicenseGroupListPage.vue'), meta: { title: 'group.title' } },
]
