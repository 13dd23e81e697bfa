import { plural } from '@/components/ui/plural'
import type { ConnectionType } from '@/lib/contract/dataflow-changes'
import type { Orphan } from '@/lib/contract/orphans'
import { destinationOf } from '@/lib/destinations/registry'

const kinds: Readonly<Record<ConnectionType, string>> = {
  connection: 'Account',
  'source-connection': 'Profile source',
  'target-connection': 'Target connection',
}

/** What the list is of; without a number as long as there is none to tell. */
export function orphanLead(count: number, sandbox: string): string {
  if (count === 0) return `Connections of the destinations in sandbox ${sandbox} that no dataflow uses.`
  const them = count === 1 ? 'it' : 'them'
  return `${plural(count, 'unused connection')} of the destinations in sandbox ${sandbox}: no dataflow uses ${them}.`
}

/** What kind of thing it is, and for which destination. */
export function orphanKind({ type, destination }: Pick<Orphan, 'type' | 'destination'>): string {
  if (destination) return `${kinds[type]}, ${destinationOf(destination).name}`
  return type === 'connection' ? 'Profile store' : kinds[type]
}

/** Why it is taken for one of ours, and what to know before it goes. */
export function orphanNote({ origin, isBeingMade, dependents, activationId }: Orphan): string {
  if (isBeingMade) return 'An activation that is not over has made it. Go on with that, or undo it.'
  const goes = dependents.length === 1 ? 'goes' : 'go'
  const built =
    dependents.length > 0 ? ` ${plural(dependents.length, 'unused connection')} on it ${goes} first.` : ''
  switch (origin) {
    case 'activation':
      return `Left by the activation ${activationId?.slice(0, 8) ?? ''}.${built}`
    case 'destination':
      return `Made for a destination.${built}`
    case 'nothing':
      return 'Nothing says what it was made for: it may be meant for a source. Ask whoever made it first.'
  }
}

/** An account goes only with everything that is built on it. */
export function lacksDependents(orphan: Orphan, selectedIds: ReadonlySet<string>): boolean {
  return orphan.dependents.some((id) => !selectedIds.has(id))
}
