import type { RungId } from '../../contract/preflight'
import { type DestinationId, destinationOf } from '../registry'

/** What each rung proves, as a heading. */
export function rungTitles(id: DestinationId): Readonly<Record<RungId, string>> {
  const { targetNoun } = destinationOf(id)
  return {
    format: 'Entries are well formed',
    endpoint: id === 'amazon-kinesis' ? 'Region answers' : 'Namespace answers',
    signature: 'Key is accepted',
    target: `${targetNoun.charAt(0).toUpperCase()}${targetNoun.slice(1)} is there`,
    write: 'Key may write',
    'test-record': 'Test record is written',
  }
}
