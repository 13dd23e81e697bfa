import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { unavailableReason } from '../activation/audience-availability'
import { recordPreview } from '../activation/record-preview/record-preview'
import { sampleProfileIds, sampleProfiles } from '../activation/record-preview/sample-profile'
import { toSchemaTree } from '../activation/schema-tree'
import { type Audience, listAudiences } from '../aep/audiences'
import { listAttributes } from './list-attributes'
import { startActivation } from './start-activation'
import { draftFor } from './testing/drafts'
import { createSimulatedContext } from './testing/simulated-context'

/** Each run is an activation over HTTP, so they are few. */
const runs = 12

const audienceTimesSchema = z.object({ creationTime: z.number(), updateTime: z.number() })

async function setup() {
  const simulated = await createSimulatedContext()
  onTestFinished(simulated.close)
  const { context, simulator, settle } = simulated
  const { audiences } = await listAudiences(context.adobe, { limit: 100 })
  const attributes = await listAttributes(context)
  const { byPath } = toSchemaTree(await context.profileSchema())
  const isKeptInside = (path: string) => byPath.get(path)?.labels.includes('C2')
  const types = new Map(attributes.map(({ path, type }) => [path, type]))
  return {
    context,
    simulator,
    settle,
    audiences: audiences.filter(
      ({ lifecycleState, originName }) => !unavailableReason({ lifecycleState, originName }),
    ),
    // What a policy keeps inside cannot become a dataflow.
    paths: attributes.map(({ path }) => path).filter((path) => !isKeptInside(path)),
    typeOf: (path: string) => types.get(path),
  }
}

/** An audience as the wizard knows it, and since when it is there, which the wizard would have to make up. */
function withTimes(audience: Audience) {
  const { creationTime, updateTime } = audienceTimesSchema.parse(audience)
  const { id, name } = audience
  return { id, name, createdAtMs: creationTime, updatedAtMs: updateTime }
}

test('the preview of a draft is, byte for byte, what the dataflow made from it exports', async () => {
  const { context, simulator, settle, audiences, paths, typeOf } = await setup()
  const anySelection = fc.record({
    destination: fc.constantFrom('amazon-kinesis' as const, 'azure-event-hubs' as const),
    chosen: fc.shuffledSubarray(audiences, { minLength: 1, maxLength: 12 }),
    attributes: fc.shuffledSubarray(paths, { minLength: 1, maxLength: 12 }),
    profileId: fc.constantFrom(...sampleProfileIds),
    includeSegmentNames: fc.boolean(),
    includeSegmentTimestamps: fc.boolean(),
    timeForm: fc.constantFrom('zulu' as const, 'offset' as const),
    nameTimes: fc.constantFrom('independent' as const, 'together' as const),
  })
  await fc.assert(
    fc.asyncProperty(anySelection, async ({ destination, chosen, attributes, profileId, ...options }) => {
      const { includeSegmentNames, includeSegmentTimestamps, timeForm, nameTimes } = options
      const plain = await draftFor(context, destination)
      const draft = await draftFor(context, destination, {
        audiences: chosen.map(({ id, name }) => ({ id, name })),
        attributes,
        target: { ...z.looseObject({}).parse(plain.target), includeSegmentNames, includeSegmentTimestamps },
      })
      const { id } = await startActivation(context, draft)
      await settle()
      const made = await context.journal.activations.read(context.scope, id)
      expect(made?.status).toBe('verified')

      Object.assign(simulator.flags, { eventTimeForm: timeForm, eventNameTimes: nameTimes })
      const exported = simulator.sampleEvent({
        sandbox: context.scope.sandbox,
        flowId: made?.dataflowId ?? '',
        audienceId: draft.audiences[0]?.id ?? '',
        profileId,
      })
      const { json } = recordPreview({
        profile: sampleProfiles[profileId],
        audiences: chosen.map(withTimes),
        attributes: draft.attributes,
        options,
        typeOf,
        nowMs: context.now(),
      })
      expect(json).toBe(JSON.stringify(exported))
    }),
    { numRuns: runs },
  )
})
