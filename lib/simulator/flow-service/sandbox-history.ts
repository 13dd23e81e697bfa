import type { Flow, ResourceType } from './entities'

/** Something a caller did to an entity. */
export interface Change {
  readonly atMs: number
  readonly action: 'create' | 'update' | 'enable' | 'disable' | 'delete'
  readonly type: ResourceType
  readonly id: string
  readonly name: string
  readonly by: string
  readonly requestId: string
}

/** Documented: of the audit log only the latest thousand entries can be read. */
const changesMax = 1_000
/** Assumed; an end to what one visitor of a demo can make a process remember. */
const deletedFlowsMax = 200

/** What was done in a sandbox since the simulator runs; what was there before is told by the entities themselves. */
export class SandboxHistory {
  #changes: Change[] = []
  readonly #deletedFlows = new Map<string, { flow: Flow; deletedAtMs: number }>()

  record(change: Change): void {
    this.#changes.push(change)
    if (this.#changes.length > 2 * changesMax) this.#changes = this.#changes.slice(-changesMax)
  }

  /** Keeps a dataflow whose runs can still be read (inferred). */
  keepDeleted(flow: Flow, deletedAtMs: number): void {
    this.#deletedFlows.set(flow.id, { flow, deletedAtMs })
    const [oldest] = this.#deletedFlows.keys()
    if (oldest !== undefined && this.#deletedFlows.size > deletedFlowsMax) this.#deletedFlows.delete(oldest)
  }

  deletedFlows(): { flow: Flow; deletedAtMs: number }[] {
    return [...this.#deletedFlows.values()]
  }

  newestFirst(): Change[] {
    return this.#changes.slice(-changesMax).toReversed()
  }

  /** When a dataflow was switched on and off, oldest first. */
  switchesOf(flowId: string): Change[] {
    return this.#changes.filter(
      ({ id, action }) => id === flowId && (action === 'enable' || action === 'disable'),
    )
  }
}
