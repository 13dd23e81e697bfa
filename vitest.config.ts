import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      // `server-only` throws outside a React server; unit tests are the server.
      'server-only': fileURLToPath(new URL('node_modules/server-only/empty.js', import.meta.url)),
    },
  },
  test: {
    include: ['{app,bin,components,e2e,lib}/**/*.test.{ts,tsx,mjs}'],
    setupFiles: ['vitest.setup.ts'],
    globalSetup: ['lib/journal/testing/global-setup.ts'],
    restoreMocks: true,
  },
})
