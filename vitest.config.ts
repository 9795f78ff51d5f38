import { defineConfig } from 'vitest/config'

// Two busy cores are slower than one thinks; a test that hangs is found all the same.
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }
const exclude = process.env['LONG'] === '1' ? [] : ['**/*.long.test.ts']

export default defineConfig({
  test: {
    // One core would be left free, and of two that is half: much of the time here is waited for a browser or a database.
    maxWorkers: '100%',
    projects: [
      {
        // Tests run from TypeScript: `@entitle/schema` resolves to its sources, not to what was last built. Vitest hands
        // these to Node too, so `import` must not stand here: `require` would then be given modules.
        ssr: { resolve: { conditions: ['source', 'node'] } },
        // Vite would pick graphql's index.mjs while Node gives everyone else index.js: "from another module or realm".
        resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
        test: {
          name: 'node',
          environment: 'node',
          globalSetup: 'testing/postgres.ts',
          include: ['packages/{schema,server}/src/**/*.test.ts', 'testing/**/*.test.ts'],
          exclude,
          ...patient,
        },
      },
      {
        extends: 'packages/web/vite.config.ts',
        root: 'packages/web',
        test: { name: 'web', environment: 'happy-dom', include: ['src/**/*.test.ts'], exclude, ...patient },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.e2e.test.ts'],
          exclude,
          expect: { poll: { timeout: 20_000 } },
          // Two busy cores can keep a browser from answering in time. What passes only at the second go is told of.
          retry: 1,
          ...patient,
        },
      },
    ],
  },
})
