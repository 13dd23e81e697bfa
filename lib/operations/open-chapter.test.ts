import { expect, onTestFinished, test } from 'vitest'
import { chapters } from '../demo/chapters'
import { activationDraftSchema } from '../destinations/draft-schema'
import { chapterFaults } from '../simulator/chapter-faults'
import { editDataflow } from './edit-dataflow'
import { openChapter } from './open-chapter'
import { readDraft } from './read-draft'
import { readHeldDataflow } from './read-held-dataflow'
import { createSimulatedContext } from './testing/simulated-context'

async function setup() {
  const simulated = await createSimulatedContext()
  onTestFinished(simulated.close)
  return simulated
}

/** The chapters that begin in the wizard, and whether their draft is complete: a new account lacks its secret. */
const drafted = {
  'first-activation': true,
  'wrong-key': false,
  resumed: true,
  undone: true,
  'policy-block': true,
}

test.for(chapters.filter(({ id }) => id in drafted))(
  'the chapter “$title” begins with its draft',
  async ({ id }) => {
    const { context } = await setup()
    const href = await openChapter(context, id)
    const draftId = new URL(href, 'http://localhost').searchParams.get('draft') ?? ''
    const { content } = await readDraft(context, draftId)
    expect(content.step).toBe(/activate\/(\w+)/.exec(href)?.[1])
    const { account, destination, name, target, audiences, attributes } = content.form
    const { kind, connectionId } = account
    const sent = {
      destination,
      name,
      source: 'reuse',
      target,
      audiences,
      attributes,
      account: { kind, connectionId },
    }
    expect([id, activationDraftSchema.safeParse(sent).success]).toEqual(
      Object.entries(drafted).find(([chapter]) => chapter === id),
    )
  },
)

test.for(chapters.filter(({ id }) => !(id in drafted)))(
  'the chapter “$title” begins at what it is about',
  async ({ id }) => {
    const { context } = await setup()
    expect(await openChapter(context, id)).toMatch(/^\/(dataflows|accounts)\/[0-9a-f-]{36}/)
  },
)

test('the other admin is faster, and what both changed stays', async () => {
  const { context, simulator } = await setup()
  const href = await openChapter(context, 'two-admins')
  const id = href.split('/')[2] ?? ''
  for (const fault of chapterFaults['two-admins'] ?? []) simulator.faults.add(fault)
  const { etag, name } = await readHeldDataflow(context, id)
  const result = await editDataflow(context, id, { etag, description: 'Mine' })
  expect(result).toMatchObject({ outcome: 'verified', wasMerged: true })
  expect(result.exchanges.map(({ method, answer }) => `${method} ${answer?.status}`)).toContain('PATCH 412')
  const held = await readHeldDataflow(context, id)
  expect(held).toMatchObject({ name: `${name}, spring`, description: expect.stringContaining('Mine') })
})
