import type { Journal, JournalHealth } from '../journal/journal'

/** `degraded`: pages work as far as they need no records; nothing is created or changed. */
export interface Health {
  readonly status: 'ok' | 'degraded'
  readonly journal: JournalHealth
}

/** Whether this server can do its work. The process lives as long as this is answered at all. */
export async function readHealth({ journal }: { readonly journal: Journal }): Promise<Health> {
  const health = await journal.health()
  return { status: health.status === 'ok' ? 'ok' : 'degraded', journal: health }
}
