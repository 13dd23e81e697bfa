import type { SandboxCall } from '../wire/in-sandbox'
import type { Flow } from './entities'
import { checkSettled, findEntity } from './entity-checks'
import { recordDirectDeed } from './entity-operations'
import { flowRefusal } from './flow-refusal'
import { flows } from './flows'
import { completedOperation } from './last-operation'
import { stampChange } from './stamp-entity'

const states = { enable: 'enabled', disable: 'disabled' } as const

/** Answers `POST /flows/{id}/action`. Documented in lower case; specified in upper case, so both are taken. */
export function actOnFlow(call: SandboxCall): Response {
  const action = readAction(call.query)
  const flow = findEntity(flows, call)
  checkSettled(flows, call, flow.id)
  if (flow.state === states[action]) {
    throw flowRefusal('1422-400', `Action ${action} is not valid: flow ${flow.id} is ${flow.state}.`)
  }
  const changed: Flow = {
    ...stampChange(call.store, flow),
    state: states[action],
    lastOperation: completedOperation('update', [], call.organization.settings.clock()),
  }
  call.store.flows.put(changed)
  recordDirectDeed(call, 'flows', action, changed)
  return Response.json({ id: changed.id, etag: changed.etag })
}

function readAction(query: URLSearchParams): keyof typeof states {
  const action = query.get('op')?.toLowerCase()
  if (action !== 'enable' && action !== 'disable') {
    throw flowRefusal('1452-400', 'op must be enable or disable.')
  }
  const subAction = query.get('subOp')
  if (subAction) throw flowRefusal('1436-400', `Sub-operation ${subAction} is not supported with ${action}.`)
  return action
}
