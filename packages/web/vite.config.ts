import { fileURLToPath } from 'node:url'
import ui from '@nuxt/ui/vite'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { lighterLibrary } from './vite/lighter-library.ts'

const schemaSource = fileURLToPath(new URL('../schema/src', import.meta.url))
const server = 'http://127.0.0.1:4000'

export default defineConfig({
  // Relative, because the same build serves https://x/ and https://x/entitle/: the server writes <base href>.
  base: './',
  plugins: [
    lighterLibrary(),
    vue(),
    ui({
      // `U…` components are the one exception to "no auto-imports"; the house's own are imported where they are used.
      autoImport: false,
      // Styles only of the components that a source names: 10 kB less of the 30 kB that a first load may have.
      experimental: { componentDetection: true },
      // Their types are listed in src/ui/library.d.ts.
      components: { dts: false, dirs: [] },
      // lib/useTheme.ts does it, with a value that public/theme.js can read before the first paint.
      colorMode: false,
      ui: {
        colors: { primary: 'blue', neutral: 'slate', warning: 'amber' },
        // As the library has it, at 75 %, the words on a button under the pointer have a contrast of 4.1.
        button: {
          compoundVariants: [
            { color: 'primary', variant: 'solid', class: 'hover:bg-primary/90 active:bg-primary/90' },
            { color: 'error', variant: 'solid', class: 'hover:bg-error/90 active:bg-error/90' },
          ],
        },
      },
      // An icon that is not in the bundle would be asked of a public service: all that a source names are bundled.
      icon: { clientBundle: { scan: { globInclude: ['src/**/*.{vue,ts}'] } } },
    }),
  ],
  resolve: {
    // Only `.rules` and `.values` are taken at run time: plain files, read from source so that both sides change together.
    alias: [{ find: /^@entitle\/schema\/(.+)$/, replacement: `${schemaSource}/$1.ts` }],
  },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  build: { target: 'es2023', manifest: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: server, ws: true },
      '/graphiql': server,
      '/schema.graphql': server,
      '/auth': server,
      '/uploads': server,
    },
  },
})
