import type { RouteRecordRaw } from 'vue-router'

export const operationRoutes: RouteRecordRaw[] = [
  { path: '/operations', component: () => import('./OperationListPage.vue'), meta: { title: 'operation.title' } },
  { path: '/operations/:id', component: () => import('./OperationPage.vue'), meta: { title: 'operation.one' } },
]
