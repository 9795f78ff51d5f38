import type { RouteRecordRaw } from 'vue-router'

export const agreementRoutes: RouteRecordRaw[] = [
  {
    path: '/agreements',
    component: () => import('./AgreementListPage.vue'),
    meta: { title: 'agreement.all', needsWorkspace: true },
  },
  // Until there is another type to choose.
  { path: '/agreements/new', redirect: '/agreements/new/other' },
  {
    path: '/agreements/new/other',
    component: () => import('./AgreementAddPage.vue'),
    meta: { title: 'agreement.add-other', needsWorkspace: true },
  },
  {
    path: '/agreements/:id',
    component: () => import('./AgreementPage.vue'),
    meta: { title: 'agreement.one', needsWorkspace: true },
  },
  {
    path: '/agreements/:id/edit',
    component: () => import('./AgreementEditPage.vue'),
    meta: { title: 'agreement.edit', needsWorkspace: true },
  },
]
