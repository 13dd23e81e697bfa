import type { SourceConnection } from './entities'
import { profileSpecId } from './spec-ids'

/** What a source connection says it reads. Documented: one on the profile store reads profile fragments. */
export function sourceTypeInfo(connectionSpecId: string): Pick<SourceConnection, 'typeInfo'> {
  return connectionSpecId === profileSpecId ? { typeInfo: { type: 'ProfileFragments', id: 'ups' } } : {}
}
