import { onTestFinished } from 'vitest'
import type { ActivationSnapshot } from '../../activation/progress'
import { kindsAdded, listSandboxResources } from '../../aep/testing/sandbox-resources'
import type { DestinationId } from '../../destinations/registry'
import type { Fault } from '../../simulator/faults'
import type { SimulatorFlags } from '../../simulator/flags'
import { startActivation } from '../start-activation'
import { draftFor } from './drafts'
import { createSimulatedContext, type SimulatedTimes } from './simulated-context'

interface SceneOptions extends SimulatedTimes {
  readonly destination?: DestinationId
  readonly change?: Readonly<Record<string, unknown>>
  readonly flags?: Partial<SimulatorFlags>
}

/** A draft, a platform to bring it to, and what one may want to know of both. */
export async function createScene({
  destination = 'amazon-kinesis',
  change = {},
  flags = {},
  ...times
}: SceneOptions = {}) {
  const simulated = await createSimulatedContext(flags, times)
  onTestFinished(simulated.close)
  const { context, wire, settle } = simulated
  const draft = await draftFor(context, destination, change)
  const before = await listSandboxResources(context.adobe)
  wire.forget()
  const read = async (id: string): Promise<ActivationSnapshot> => {
    const snapshot = await context.journal.activations.read(context.scope, id)
    if (!snapshot) throw new Error('the journal lost the activation')
    return snapshot
  }
  const activate = async () => {
    const { id } = await startActivation(context, draft)
    await settle()
    return read(id)
  }
  const resources = () => listSandboxResources(context.adobe)
  /** Kinds of what the sandbox holds beyond what it held in the beginning. */
  const added = async () => kindsAdded(before, await resources())
  return { ...simulated, draft, activate, read, added, before, resources }
}

/** The seven calls of an activation, each as the request that a fault has to meet. */
export const sevenCalls: readonly (readonly [step: string, call: Omit<Fault, 'effect'>])[] = [
  ['profile-connection', { method: 'POST', path: /\/connections$/ }],
  ['account-connection', { method: 'POST', path: /\/connections$/, skip: 1 }],
  ['source-connection', { method: 'POST', path: /\/sourceConnections$/ }],
  ['target-connection', { method: 'POST', path: /\/targetConnections$/ }],
  ['dataflow', { method: 'POST', path: /\/flows$/ }],
  ['selectors', { method: 'PATCH', path: /\/flows\/[^/]+$/ }],
  ['verification', { method: 'GET', path: /\/flows\/[^/]+$/ }],
]
