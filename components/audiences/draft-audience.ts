import type { DraftAudience } from '@/lib/activation/draft'
import type { AudienceView } from '@/lib/contract/audiences'

/** What a draft keeps of an audience. */
export function toDraftAudience({
  id,
  name,
  description,
}: Pick<AudienceView, 'id' | 'name' | 'description'>): DraftAudience {
  return { id, name, ...(description ? { description: description.slice(0, 1_000) } : {}) }
}
