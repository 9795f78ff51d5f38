import ui from '@nuxt/ui/vue-plugin'
import urql from '@urql/vue'
import { createApp, watch } from 'vue'
import { connectionKey } from '../lib/connection.ts'
import { createWords, preferredLanguage } from '../lib/i18n/plugin.ts'
import type { WordKey } from '../lib/i18n/words.ts'
import App from './App.vue'
import { createApiClient } from './client.ts'
import { guardWorkspace } from './guards.ts'
import { loadMissedPages } from './missed-pages.ts'
import './main.css'
import { createAppRouter } from './router.ts'
import { watchedConnection } from './watched-connection.ts'

const { plugin, speak, complete, i18n } = createWords({
  en: {
    first: async () => (await import('./first-words.en.ts')).firstWords,
    later: async () => (await import('./later-words.en.ts')).laterWords,
  },
  fr: {
    first: async () => (await import('./first-words.fr.ts')).firstWords,
    later: async () => (await import('./later-words.fr.ts')).laterWords,
  },
})
const router = createAppRouter()
const connection = watchedConnection()
const client = createApiClient(connection, () => void router.push('/signed-out'))
guardWorkspace(router, client)
router.beforeEach(async (to) => {
  if (!to.meta.saysFirstWords) await complete()
})
loadMissedPages(router, connection)

const titleOf = (key: WordKey | undefined) => (key ? `${i18n.global.t(key)} · Entitle` : 'Entitle')
const app = createApp(App).provide(connectionKey, connection).use(plugin).use(urql, client).use(router).use(ui)
await speak(preferredLanguage())
watch(
  [router.currentRoute, i18n.global.locale],
  ([route]) => {
    document.title = titleOf(route.meta.title)
  },
  { immediate: true },
)
await router.isReady()
app.mount('#app')
const whenIdle = window.requestIdleCallback ?? setTimeout // Safari has no other
whenIdle(() => void complete().catch(() => undefined)) // the next page asks for them again
