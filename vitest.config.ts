import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** `unit` needs nothing but the sources; `survival` kills and starts the production build. */
export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // `server-only` throws outside a React server; these tests are the server.
      'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    globalSetup: ['lib/journal/testing/global-setup.ts'],
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,bin,components,e2e,lib}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['e2e/survival/**'],
          setupFiles: ['vitest.setup.ts'],
          maxWorkers: 2,
          // The longest take eight seconds on two cores of their own; a machine with other work takes a multiple.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'survival',
          include: ['e2e/survival/*.test.ts'],
          // They wait more than they work: for starts, leases and pauses.
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
