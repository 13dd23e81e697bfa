import { type ActivationEvent, replay } from '../activation/progress'
import type { Journal, NewActivation, Scope, StoredEvent } from './journal'

interface Entry extends NewActivation {
  readonly events: StoredEvent[]
}

/** So many activations are kept; the oldest finished ones make room. */
const entriesMax = 2_000

/** A journal in process memory: for tests, and until one that outlives the process takes its place. */
export function createMemoryJournal(): Journal {
  const entries = new Map<string, Entry>()
  const watchers = new Map<string, Set<() => void>>()

  const find = (scope: Scope, id: string): Entry | undefined => {
    const entry = entries.get(id)
    return entry && entry.scope.orgId === scope.orgId && entry.scope.sandbox === scope.sandbox
      ? entry
      : undefined
  }
  const store = (entry: Entry, event: ActivationEvent): void => {
    entry.events.push({ sequence: entry.events.length + 1, event })
    for (const onChange of watchers.get(entry.id) ?? []) onChange()
  }

  return {
    async createActivation(activation, started) {
      if (entries.has(activation.id)) return false
      const entry = { ...activation, events: [] }
      entries.set(activation.id, entry)
      store(entry, started)
      makeRoom(entries)
      return true
    },
    async append(scope, activationId, event) {
      const entry = find(scope, activationId)
      if (!entry) throw new TypeError('an event for an activation that was never created')
      store(entry, event)
    },
    async readActivation(scope, activationId) {
      const entry = find(scope, activationId)
      return entry && snapshotOf(entry)
    },
    async listActivations(scope, limit) {
      const own = [...entries.values()].filter((entry) => find(scope, entry.id) === entry)
      return own
        .toReversed()
        .slice(0, limit)
        .flatMap((entry) => snapshotOf(entry) ?? [])
    },
    async readEvents(scope, activationId, after) {
      return find(scope, activationId)?.events.filter(({ sequence }) => sequence > after)
    },
    watch(activationId, onChange) {
      const listeners = watchers.get(activationId) ?? new Set()
      watchers.set(activationId, listeners.add(onChange))
      return () => {
        listeners.delete(onChange)
        if (listeners.size === 0) watchers.delete(activationId)
      }
    },
  }
}

function snapshotOf({ id, events }: Entry) {
  return replay(
    id,
    events.map(({ event }) => event),
  )
}

function makeRoom(entries: Map<string, Entry>): void {
  for (const entry of entries.values()) {
    if (entries.size <= entriesMax) return
    if (snapshotOf(entry)?.status !== 'running') entries.delete(entry.id)
  }
}
