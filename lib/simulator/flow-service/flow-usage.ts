import type { SandboxCall } from '../wire/in-sandbox'
import type { Flow } from './entities'
import { flowRefusal } from './flow-refusal'

/**
 * Keeps a source or target connection that a dataflow still needs. The code is published;
 * that it covers this case is assumed.
 *
 * @throws Refusal  1447
 */
export function checkUnusedByFlows(
  call: SandboxCall,
  id: string,
  endsOf: (flow: Flow) => readonly string[],
): void {
  const users = call.store.flows.all().filter((flow) => endsOf(flow).includes(id))
  if (users.length === 0) return
  const ids = users.map((flow) => flow.id).join(', ')
  throw flowRefusal('1447-400', `Active flows contain this id ${id}: ${ids}.`)
}
