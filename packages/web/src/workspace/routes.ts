import type { RouteRecordRaw } from 'vue-router'

export const workspaceRoutes: RouteRecordRaw[] = [
  { path: '/welcome', component: () => import('./WelcomePage.vue'), meta: { title: 'workspace.welcome' } },
  { path: '/set-up', component: () => import('./SetUpPage.vue'), meta: { title: 'workspace.set-up', bare: true } },
]
