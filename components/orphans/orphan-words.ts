import { plural } from '@/components/ui/plural'
import type { ConnectionType } from '@/lib/contract/dataflow-changes'
import type { Orphan } from '@/lib/contract/orphans'
import { destinationOf } from '@/lib/destinations/registry'

const kinds: Readonly<Record<ConnectionType, string>> = {
  connection: 'Account',
  'source-connection': 'Profile source',
  'target-connection': 'Target connection',
}

/** What the list is of; how many there are comes last, so that nothing moves once it is known. */
export function orphanLead(count: number | undefined, sandbox: string): string {
  const lead = `Unused connections in sandbox ${sandbox}: no dataflow uses them.`
  return count === undefined ? lead : `${lead} ${count === 0 ? 'None' : count.toLocaleString('en')} in all.`
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
