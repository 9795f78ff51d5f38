import type { RouteRecordRaw } from 'vue-router'

export const agreementRoutes: RouteRecordRaw[] = [
  {
    path: '/agreements',
    component: () => import('./AgreementListPage.vue'),
    meta: { title: 'agreement.all', needsWorkspace: true, saysFirstWords: true },
  },
  {
    path: '/agreements/new',
    component: () => import('./AgreementTypePage.vue'),
    meta: { title: 'agreement.choose-type', needsWorkspace: true },
  },
  {
    path: '/agreements/new/volume',
    component: () => import('./VolumeAgreementAddPage.vue'),
    meta: { title: 'agreement.add-volume', needsWorkspace: true },
  },
  {
    path: '/agreements/new/other',
    component: () => import('./AgreementAddPage.vue'),
    meta: { title: 'agreement.add-other', needsWorkspace: true },
  },
  {
    path: '/trash',
    component: () => import('./AgreementTrashPage.vue'),
    meta: { title: 'trash.title', needsWorkspace: true },
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
