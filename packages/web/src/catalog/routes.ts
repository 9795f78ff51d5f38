import type { RouteRecordRaw } from 'vue-router'

export const catalogRoutes: RouteRecordRaw[] = [
  { path: '/catalog', component: () => import('./PublisherListPage.vue'), meta: { title: 'catalog.title' } },
  {
    path: '/catalog/publishers/:id',
    component: () => import('./ProductTitleListPage.vue'),
    meta: { title: 'catalog.product-titles' },
  },
  {
    path: '/catalog/requests',
    component: () => import('./CatalogRequestListPage.vue'),
    meta: { title: 'catalog.requests' },
  },
  {
    path: '/catalog/merges',
    component: () => import('./CatalogMergeListPage.vue'),
    meta: { title: 'catalog.merges' },
  },
  { path: '/catalog/import', component: () => import('./CatalogImportPage.vue'), meta: { title: 'catalog.import' } },
]
