import { expect, test } from 'vitest'
import { connect, dataGovernance } from '../testing/platform-client'

const core = `${dataGovernance}/marketingActions/core`
const constraints = `${core}/exportToThirdParty/constraints`

test('marketing actions are listed by who defines them, and read one by one', async () => {
  const client = await connect()
  const list = (await client.send('GET', core)).json()
  expect(list.children).toContainEqual(expect.objectContaining({ name: 'exportToThirdParty' }))
  expect((await client.send('GET', `${core}/exportToThirdParty`)).json()).toEqual(list.children[0])
  expect(
    (await client.send('GET', `${dataGovernance}/marketingActions/custom`)).json().children,
  ).toHaveLength(1)
  const missing = await client.send('GET', `${core}/nope`)
  expect([missing.status, missing.json()]).toEqual([
    404,
    expect.objectContaining({ title: 'NotFound', status: 404 }),
  ])
})

test('labels that forbid an export are told with their policy; others with an empty list', async () => {
  const client = await connect()
  const evaluate = async (labels: string) =>
    (await client.send('GET', `${constraints}?duleLabels=${labels}&includeDraft=false`)).json()
  expect(await evaluate('C1,C2')).toMatchObject({
    duleLabels: ['C1', 'C2'],
    sandboxName: 'prod',
    violatedPolicies: [{ name: 'Third party export', deny: { operator: 'OR', operands: [{ label: 'C2' }] } }],
  })
  expect((await evaluate('core/C2')).violatedPolicies).toHaveLength(1)
  expect((await evaluate('C1,C3')).violatedPolicies).toEqual([])
  expect((await client.send('GET', constraints)).status).toBe(400)
})

test('drafts count only when asked for', async () => {
  const client = await connect()
  const count = async (includeDraft: boolean) =>
    (
      await client.send('GET', `${core}/dataScience/constraints?duleLabels=C9&includeDraft=${includeDraft}`)
    ).json().violatedPolicies.length
  expect([await count(false), await count(true)]).toEqual([0, 1])
})

test('fields of entities are judged by their labels, alone or in bulk', async () => {
  const client = await connect()
  const entity = (...fields: string[]) => [{ entityType: 'dataSet', entityId: 'd', entityMeta: { fields } }]
  const answer = await client.send('POST', constraints, { body: entity('/person/taxId', 'loyalty.tier') })
  expect(answer.json()).toMatchObject({ duleLabels: ['I1', 'C2'], violatedPolicies: [{ status: 'ENABLED' }] })
  const evalRef = '/dulepolicy/marketingActions/core/exportToThirdParty'
  const body = [
    { evalRef, labels: ['C1'] },
    { evalRef, entityList: entity('person.gender') },
    { evalRef: 'marketingActions/core/nope', labels: [] },
  ]
  const bulk = (await client.send('POST', `${dataGovernance}/bulk-eval`, { body })).json()
  expect(bulk.map(({ status }: { status: number }) => status)).toEqual([200, 200, 404])
  expect([bulk[0].body.violatedPolicies.length, bulk[1].body.violatedPolicies.length]).toEqual([0, 1])
})

test.each([[[]], [{}], [[{ entityId: 'd' }]]])('the entities %o are refused', async (body) => {
  const client = await connect()
  expect((await client.send('POST', constraints, { body })).status).toBe(400)
})
