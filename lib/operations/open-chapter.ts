import { listAudiences } from '../aep/audiences'
import { listConnections } from '../aep/connections'
import { listFlows } from '../aep/flows'
import { allItems, collect } from '../aep/pages'
import type { ChapterId } from '../demo/chapters'
import { type DraftForm, wizardSteps } from '../destinations/draft-content'
import type { OperationContext } from './context'
import { saveDraft } from './save-draft'

/** By name: ids differ between organizations. */
const accountName = 'Luma Kinesis, Ireland'
const dataflowName = 'Loyalty moments to Kinesis'
const audienceNames = ['Loyalty gold, lapsing in 30 days', 'Birthday this month'] as const
const attributes = ['personalEmail.address', 'person.name.firstName', 'loyalty.tier'] as const

/**
 * Brings what a chapter of the demo’s story begins with into being: a draft that has come so far, where it needs one.
 *
 * @returns the address of the page on which the chapter begins
 */
export async function openChapter(context: OperationContext, chapter: ChapterId): Promise<string> {
  switch (chapter) {
    case 'first-activation':
      return draftAt(context, 'destination', await completeForm(context))
    case 'wrong-key':
      return draftAt(context, 'account', await formWithKey(context))
    case 'resumed':
    case 'undone':
      return draftAt(context, 'review', await completeForm(context))
    case 'policy-block': {
      const form = await completeForm(context)
      return draftAt(context, 'review', { ...form, attributes: [...form.attributes, 'person.taxId'] })
    }
    case 'two-admins':
      return `/dataflows/${await idOf(listFlows, context, dataflowName)}/edit`
    case 'key-rotation':
      return `/accounts/${await idOf(listConnections, context, accountName)}`
  }
}

async function draftAt(
  context: OperationContext,
  step: (typeof wizardSteps)[number],
  form: DraftForm,
): Promise<string> {
  const id = context.newId()
  const visited = wizardSteps.slice(0, wizardSteps.indexOf(step) + 1)
  const content = { sendId: context.newId(), form, visited, step }
  await saveDraft(context, id, { content, basedOn: 0 })
  return `/activate/${step}?draft=${id}`
}

/** Everything the wizard asks for, with an account the organization has: no secret has to be entered. */
async function completeForm(context: OperationContext): Promise<DraftForm> {
  const [connectionId, audiences] = await Promise.all([
    idOf(listConnections, context, accountName),
    Promise.all(audienceNames.map((name) => findAudience(context, name))),
  ])
  return {
    destination: 'amazon-kinesis',
    name: 'Loyalty, last call',
    description: 'Members who are about to leave, and those who have their birthday.',
    source: 'reuse',
    account: { ...noAccount, kind: 'existing', connectionId, connectionLabel: accountName },
    target: { stream: 'luma-loyalty-last-call', region: 'eu-west-1' },
    suggestedTarget: { region: 'eu-west-1' },
    aside: {},
    audiences,
    attributes: [...attributes],
  }
}

/** The same with a new account; its secret is entered on the page, since a draft keeps none. */
async function formWithKey(context: OperationContext): Promise<DraftForm> {
  const credentials = { accessKeyId: 'AKIADEMO000000000001', region: 'eu-west-1' }
  return { ...(await completeForm(context)), account: { ...noAccount, credentials } }
}

const noAccount: DraftForm['account'] = {
  kind: 'new',
  name: '',
  connectionId: '',
  connectionLabel: '',
  credentials: {},
}

async function findAudience(
  { adobe }: OperationContext,
  name: string,
): Promise<{ id: string; name: string }> {
  const { audiences } = await listAudiences(adobe, { name, limit: 20 })
  const found = audiences.find((audience) => audience.name === name)
  if (!found) throw new TypeError(`the demo has no audience ${name}`)
  return { id: found.audienceId ?? found.id, name }
}

async function idOf(
  list: typeof listFlows | typeof listConnections,
  { adobe }: OperationContext,
  name: string,
): Promise<string> {
  // A comma in a filter stands between two values, so a name that has one cannot be asked for.
  const items = await collect(
    allItems<{ id: string; name?: string | undefined }>((query) => list(adobe, query), {}),
  )
  const found = items.find((item) => item.name === name)
  if (!found) throw new TypeError(`the demo has no ${name}`)
  return found.id
}
