import { handle, json } from '@/lib/http/handle'
import packageJson from '@/package.json'

export const GET = handle({ access: 'public' }, async () =>
  json({ status: 'ok', version: packageJson.version, journal: { kind: 'memory', status: 'ok' } }),
)
