import { onTestFinished } from 'vitest'
import type { DataflowView } from '../../contract/dataflows'
import type { SimulatorFlags } from '../../simulator/flags'
import { listDataflows } from '../list-dataflows'
import { createSimulatedContext } from './simulated-context'

/** The demo organization with its dataflows, as the console finds it. */
export async function createConsoleScene(flags: Partial<SimulatorFlags> = {}) {
  const simulated = await createSimulatedContext(flags)
  onTestFinished(simulated.close)
  const { context, wire } = simulated
  const { items } = await listDataflows(context, { sort: '-updatedAt', limit: 500 })
  wire.forget()
  const trail = async () => (await context.journal.audit.list(context.scope, {}, { limit: 100 })).items
  const find = (isWanted: (view: DataflowView) => boolean): DataflowView => {
    const found = items.find(isWanted)
    if (!found) throw new Error('the demo organization has no such dataflow')
    return found
  }
  return {
    ...simulated,
    dataflows: items,
    trail,
    enabled: find(({ destination, state }) => destination !== undefined && state === 'enabled'),
    disabled: find(({ destination, state }) => destination !== undefined && state === 'disabled'),
    foreign: find(({ destination }) => destination === undefined),
  }
}
