import type { RouteRecordRaw } from 'vue-router'

export const workspaceRoutes: RouteRecordRaw[] = [
  { path: '/welcome', component: () => import('./WelcomePage.vue'), meta: { title: 'workspace.welcome' } },
]
