import { z } from 'zod'
import type { PlatformCall } from '../wire/endpoint'
import type { SandboxCall } from '../wire/in-sandbox'
import { parseJsonBody, readRawBody } from '../wire/json-body'
import { labelsOf } from './field-labels'
import { coreMarketingActions, customMarketingActions } from './marketing-actions'
import { type Policy, violatedPolicies } from './policies'
import { policyRefusal } from './policy-refusal'

/** Who defines a marketing action. */
export type ActionOwner = 'core' | 'custom'

/** Marketing actions by who defines them. */
export const marketingActions = { core: coreMarketingActions, custom: customMarketingActions }

const entitiesSchema = z
  .array(
    z.object({
      entityType: z.string(),
      entityId: z.string(),
      entityMeta: z.object({ fields: z.array(z.string()) }).optional(),
    }),
  )
  .min(1)

const bulkSchema = z.array(
  z.object({
    evalRef: z.string(),
    includeDraft: z.boolean().default(false),
    labels: z.array(z.string()).optional(),
    entityList: entitiesSchema.optional(),
  }),
)

/** Answers `GET …/constraints?duleLabels=C1,C3`: what labels would forbid. An empty list means nothing. */
export function evaluateLabels(call: SandboxCall, owner: ActionOwner): Response {
  const labels = call.query.get('duleLabels')
  if (!labels) throw policyRefusal(400, 'duleLabels is required.')
  const includesDrafts = call.query.get('includeDraft') === 'true'
  return Response.json(verdict(call, refOf(owner, call.params.name ?? ''), labels.split(','), includesDrafts))
}

/** Answers `POST …/constraints`: what the labels of entities would forbid. */
export async function evaluateEntities(call: SandboxCall, owner: ActionOwner): Promise<Response> {
  const entities = await readBody(call, entitiesSchema)
  const includesDrafts = call.query.get('includeDraft') === 'true'
  const ref = refOf(owner, call.params.name ?? '')
  return Response.json(verdict(call, ref, labelsOf(fieldsOf(entities)), includesDrafts))
}

/** Answers `POST /bulk-eval`; the names inside a question are assumed. */
export async function evaluateInBulk(call: SandboxCall): Promise<Response> {
  const questions = await readBody(call, bulkSchema)
  const answers = questions.map(({ evalRef, includeDraft, labels, entityList }) => {
    const ref = readRef(evalRef)
    if (!ref) return { status: 404, body: { title: 'NotFound', status: 404, detail: evalRef } }
    const asked = labels ?? labelsOf(fieldsOf(entityList ?? []))
    return { status: 200, body: verdict(call, ref, asked, includeDraft) }
  })
  return Response.json(answers, { status: 207 })
}

interface ActionRef {
  readonly owner: ActionOwner
  readonly name: string
}

function refOf(owner: ActionOwner, name: string): ActionRef {
  if (marketingActions[owner].some((action) => action.name === name)) return { owner, name }
  throw policyRefusal(404, `The marketing action ${owner}/${name} is not found.`)
}

function readRef(text: string): ActionRef | undefined {
  const [, owner, name = ''] = /marketingActions\/(core|custom)\/(\w+)/.exec(text) ?? []
  if (owner !== 'core' && owner !== 'custom') return undefined
  return marketingActions[owner].some((action) => action.name === name) ? { owner, name } : undefined
}

function verdict(
  { organization, store }: SandboxCall,
  { owner, name }: ActionRef,
  duleLabels: readonly string[],
  withDrafts: boolean,
): unknown {
  const { clock, clientId, orgId } = organization.settings
  return {
    timestamp: clock(),
    clientId,
    userId: clientId,
    imsOrg: orgId,
    sandboxName: store.sandbox.name,
    marketingActionRef: actionUrl(owner, name),
    duleLabels,
    violatedPolicies: violatedPolicies(name, duleLabels, withDrafts).map(toViolation),
  }
}

function toViolation({ id, name, status, description, actions, deniedLabels }: Policy): unknown {
  const owner = (action: string): ActionOwner =>
    coreMarketingActions.some((known) => known.name === action) ? 'core' : 'custom'
  return {
    id,
    name,
    status,
    description,
    marketingActionRefs: actions.map((action) => actionUrl(owner(action), action)),
    deny: { operator: 'OR', operands: deniedLabels.map((label) => ({ label })) },
  }
}

/** Where an action is found. */
export function actionUrl(owner: ActionOwner, name: string): string {
  return `https://platform.adobe.io/data/foundation/dulepolicy/marketingActions/${owner}/${name}`
}

function fieldsOf(entities: z.infer<typeof entitiesSchema>): string[] {
  return entities.flatMap(({ entityMeta }) => entityMeta?.fields ?? [])
}

async function readBody<Body>(call: PlatformCall, schema: z.ZodType<Body>): Promise<Body> {
  const body = parseJsonBody(await readRawBody(call.request), (detail) => policyRefusal(400, detail))
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw policyRefusal(400, z.prettifyError(parsed.error))
  return parsed.data
}
