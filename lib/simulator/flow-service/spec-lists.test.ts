import { expect, test } from 'vitest'
import { codeOf, connect, flowService } from '../testing/platform-client'
import { destinationFlowSpecId, eventHubsSpecId, kinesisSpecId, streamingSourceProviderId } from './spec-ids'

test('the flow spec of streaming destinations takes both of them', async () => {
  const client = await connect()
  const found = await client.send(
    'GET',
    `${flowService}/flowSpecs?property=name==UPStoProfileBasedDestination`,
  )
  const [spec] = found.json().items
  expect(spec).toMatchObject({ id: destinationFlowSpecId, transformationSpec: [{}], scheduleSpec: {} })
  expect(spec.targetConnectionSpecIds).toEqual(expect.arrayContaining([kinesisSpecId, eventHubsSpecId]))
  const one = await client.send('GET', `${flowService}/flowSpecs/${destinationFlowSpecId}`)
  expect(one.json().items).toEqual([spec])
  expect(codeOf(await client.send('GET', `${flowService}/flowSpecs/nope`))).toBe('FLOW-1439-404')
})

test('flow specs are searched with the expressions of a filter', async () => {
  const client = await connect()
  const search = (body: unknown) => client.send('POST', `${flowService}/flowSpecs/search`, { body })
  expect((await search({ queryString: `id==${destinationFlowSpecId}` })).json().items).toHaveLength(1)
  expect((await search({})).json().items.length).toBeGreaterThan(1)
  expect(codeOf(await search({ queryString: 7 }))).toBe('FLOW-1405-400')
})

test('what is in doubt about specs is chosen by flags', async () => {
  const client = await connect({
    flags: {
      destinationMark: 'target-spec',
      sharedSpecProvider: 'streaming-source',
      flowSpecTargets: 'absent',
      flowSpecTransformations: 'object',
    },
  })
  const [kinesis] = (await client.send('GET', `${flowService}/connectionSpecs/${kinesisSpecId}`)).json().items
  expect(kinesis.attributes).not.toHaveProperty('isDestination')
  expect(kinesis).toMatchObject({
    providerId: streamingSourceProviderId,
    targetSpec: { attributes: { uiAttributes: { isDestination: true } } },
  })
  const [flowSpec] = (await client.send('GET', `${flowService}/flowSpecs/${destinationFlowSpecId}`)).json()
    .items
  expect(flowSpec).not.toHaveProperty('targetConnectionSpecIds')
  expect(flowSpec).toMatchObject({ transformationSpecs: { name: 'GeneralTransform' } })
})
