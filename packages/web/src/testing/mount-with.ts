import UApp from '@nuxt/ui/components/App.vue'
import ui from '@nuxt/ui/vue-plugin'
import urql, { type Client } from '@urql/vue'
import { mount } from '@vue/test-utils'
import { type Component, defineComponent, h } from 'vue'
import { RouterView, createMemoryHistory, createRouter } from 'vue-router'
import { commonWords } from '../lib/i18n/common.words.en.ts'
import { commonWords as frenchWords } from '../lib/i18n/common.words.fr.ts'
import { createWords } from '../lib/i18n/plugin.ts'
import { fakeServer } from './fake-server.ts'

/** Any component; generic ones are functions to the type checker. */
type Mountable = Component | ((...given: never[]) => unknown)

interface Surroundings {
  client?: Client
  /** The address of the page. */
  at?: string
  /** Words of the slice under test. */
  words?: Readonly<Record<string, string>>
}

/** Mounts a component as it lives in the application: on a page, with words, a connection, icons and dialogs. */
export async function mountWith(mountable: Mountable, props: object = {}, given: Surroundings = {}) {
  const component = mountable as Component
  const client = given.client ?? fakeServer(() => ({ data: {} })).client
  const { plugin, speak } = createWords({
    en: { first: async () => ({ ...commonWords, ...given.words }), later: async () => ({}) },
    // The words of a slice are given in one language: tests look at the French of the common ones.
    fr: { first: async () => ({ ...given.words, ...frenchWords }), later: async () => ({}) },
  })
  await speak('en')
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/elsewhere', component: { render: () => 'elsewhere' } },
      { path: '/:rest(.*)*', component: { render: () => h(component, props) } },
    ],
  })
  await router.push(given.at ?? '/')
  const root = mount(() => h(UApp, () => h(RouterView)), {
    global: { plugins: [plugin, router, ui, [urql, client] as [typeof urql, Client]] },
    attachTo: document.body,
  })
  return { wrapper: root.getComponent(component), root, router, speak }
}

/** Calls a composable where composables live: in a component of the application. */
export async function callWith<T>(composable: () => T, given: Surroundings = {}) {
  let result!: T
  const Caller = defineComponent(() => {
    result = composable()
    return () => null
  })
  const { router, speak } = await mountWith(Caller, {}, given)
  return { result, router, speak }
}
