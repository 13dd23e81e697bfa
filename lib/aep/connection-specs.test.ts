import { expect, test } from 'vitest'
import { listConnectionSpecs } from './connection-specs'
import { connectAdobe } from './testing/adobe-context'
import { eventHubsSpec, kinesisSpec } from './testing/pipeline'

test.each([
  ['current', ['Aws Kinesis authentication credentials', 'Azure EventHub authentication credentials']],
  ['beta', ['Amazon Kinesis authentication credentials', 'Azure Event Hubs authentication credentials']],
] as const)(
  'specs are looked up together and tell the %s names of their credentials',
  async (authSpecNames, names) => {
    const { context, calls } = await connectAdobe({ flags: { authSpecNames } })
    const specs = await listConnectionSpecs(context, [kinesisSpec.id, eventHubsSpec.id])
    const nameOf = (id: string) => specs.find((spec) => spec.id === id)?.authSpec[0]?.name
    expect([nameOf(kinesisSpec.id), nameOf(eventHubsSpec.id)]).toEqual(names)
    expect(calls[0]?.query.getAll('property')).toEqual([`id==${kinesisSpec.id},${eventHubsSpec.id}`])
  },
)

test('a spec the organization lacks is missing', async () => {
  const { context } = await connectAdobe()
  const specs = await listConnectionSpecs(context, [kinesisSpec.id, 'unknown'])
  expect(specs.map(({ id }) => id)).toEqual([kinesisSpec.id])
})

test('specs nobody asked for are left out, should the platform not filter', async () => {
  const { context, simulator } = await connectAdobe()
  const change = () => ({ items: [{ id: 'other', authSpec: [] }, { id: kinesisSpec.id }] })
  simulator.faults.add({ path: /connectionSpecs/, effect: { kind: 'answer', change } })
  expect(await listConnectionSpecs(context, [kinesisSpec.id])).toEqual([{ id: kinesisSpec.id, authSpec: [] }])
})
