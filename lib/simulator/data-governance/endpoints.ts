import type { Endpoint } from '../wire/endpoint'
import { inSandbox, type SandboxCall } from '../wire/in-sandbox'
import {
  type ActionOwner,
  actionUrl,
  evaluateEntities,
  evaluateInBulk,
  evaluateLabels,
  marketingActions,
} from './evaluation'
import type { MarketingAction } from './marketing-actions'
import { policyRefusal } from './policy-refusal'

const base = '/data/foundation/dulepolicy'

/** Policy Service: marketing actions and what forbids them. Left out on purpose: writing policies and labels. */
export const dataGovernanceEndpoints: readonly Endpoint[] = [
  ...actionEndpoints('core'),
  ...actionEndpoints('custom'),
  { method: 'post', path: `${base}/bulk-eval`, answer: inSandbox(evaluateInBulk) },
]

function actionEndpoints(owner: ActionOwner): Endpoint[] {
  const list = `${base}/marketingActions/${owner}`
  const constraints = `${list}/:name/constraints`
  return [
    { method: 'get', path: list, answer: inSandbox(() => listActions(owner)) },
    { method: 'get', path: `${list}/:name`, answer: inSandbox((call) => readAction(call, owner)) },
    { method: 'get', path: constraints, answer: inSandbox((call) => evaluateLabels(call, owner)) },
    { method: 'post', path: constraints, answer: inSandbox((call) => evaluateEntities(call, owner)) },
  ]
}

function listActions(owner: ActionOwner): Response {
  const children = marketingActions[owner].map((action) => shown(owner, action))
  const self = { href: actionUrl(owner, '').replace(/\/$/, '') }
  return Response.json({ _page: { count: children.length }, _links: { page: self }, children })
}

function readAction(call: SandboxCall, owner: ActionOwner): Response {
  const name = call.params.name ?? ''
  const action = marketingActions[owner].find((candidate) => candidate.name === name)
  if (!action) throw policyRefusal(404, `The marketing action ${owner}/${name} is not found.`)
  return Response.json(shown(owner, action))
}

function shown(owner: ActionOwner, action: MarketingAction): unknown {
  return { ...action, _links: { self: { href: actionUrl(owner, action.name) } } }
}
