import { handle, json } from '@/lib/http/handle'
import { readHealth } from '@/lib/operations/read-health'
import { serverJournal } from '@/lib/server-journal'
import packageJson from '@/package.json'

export const GET = handle({ access: 'public' }, async () =>
  json({ version: packageJson.version, ...(await readHealth({ journal: serverJournal() })) }),
)
