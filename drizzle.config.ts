import { defineConfig } from 'drizzle-kit'

/** For `npx drizzle-kit generate`, which writes a migration for what has changed in the schema. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './lib/journal/schema.ts',
  out: './lib/journal/migrations',
})
