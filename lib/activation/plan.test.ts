import { expect, test } from 'vitest'
import type { ConnectionBody, TargetConnectionBody } from './bodies'
import type { ActivationDraft } from './draft'
import { type DestinationPayload, type PlanStep, plan } from './plan'
import { toWaves } from './steps'
import { resolve, secret } from './template'

const draft: ActivationDraft = {
  destination: 'amazon-kinesis',
  name: 'Holiday loyalty feed',
  description: 'For the loyalty team',
  source: 'create',
  account: { kind: 'new', name: 'Kinesis eu', credentials: {} },
  target: {},
  audiences: [
    { id: 'aud-1', name: 'Men over 50', description: 'All men over 50' },
    { id: 'aud-2', name: 'Cart abandoners' },
  ],
  attributes: ['personalEmail.address', 'person.name.lastName'],
}

const payload: DestinationPayload = {
  name: 'Amazon Kinesis',
  connectionSpecId: '86043421-563b-46ec-8e6c-e23184711bf6',
  authSpecName: 'Aws Kinesis authentication credentials',
  authParams: { accessKeyId: 'AKIAEXAMPLE', secretKey: secret('secretKey'), region: 'eu-west-1' },
  targetParams: {
    stream: 'loyalty-events',
    region: 'eu-west-1',
    includeSegmentNames: false,
    includeSegmentTimestamps: false,
  },
  accountName: 'Amazon Kinesis · eu-west-1',
  targetName: 'Amazon Kinesis · loyalty-events',
}

function setup(change: Partial<ActivationDraft> = {}, sourceConnectionId?: string) {
  const steps = plan({ activationId: 'act-1', draft: { ...draft, ...change }, payload, sourceConnectionId })
  const step = (id: PlanStep['id']) => {
    const found = steps.find((one) => one.id === id)
    if (!found) throw new Error(`no step ${id}`)
    return found
  }
  return { steps, step }
}

const idsOf = (steps: readonly PlanStep[]) => steps.map(({ id }) => id)

test('a new activation is seven steps in five waves, both chains side by side', () => {
  const waves = toWaves(setup().steps)
  expect(waves.map(idsOf)).toEqual([
    ['profile-connection', 'account-connection'],
    ['source-connection', 'target-connection'],
    ['dataflow'],
    ['selectors'],
    ['verification'],
  ])
})

test('a reused profile source drops the profile connection and makes no call', () => {
  const { steps, step } = setup({ source: 'reuse' }, 'source-9')
  expect(idsOf(steps)).not.toContain('profile-connection')
  expect(step('source-connection')).toEqual({
    id: 'source-connection',
    kind: 'reuse',
    resourceId: 'source-9',
  })
})

test('without a profile source to reuse, one is created', () => {
  expect(idsOf(setup({ source: 'reuse' }).steps)).toContain('profile-connection')
})

test('an existing account is reused under its id', () => {
  const { step } = setup({ account: { kind: 'existing', connectionId: 'conn-7' } })
  expect(step('account-connection')).toEqual({
    id: 'account-connection',
    kind: 'reuse',
    resourceId: 'conn-7',
  })
})

test('the profile connection carries no credentials', () => {
  expect(setup().step('profile-connection')).toMatchObject({
    body: { connectionSpec: { id: '8a9c3494-9708-43d7-ae3f-cda01e5030e1', version: '1.0' } },
  })
  expect(setup().step('profile-connection')).not.toHaveProperty('body.auth')
})

test('a plan names secrets but never holds them', () => {
  const { step } = setup()
  expect(step('account-connection')).toMatchObject({
    body: {
      name: 'Kinesis eu',
      auth: {
        specName: 'Aws Kinesis authentication credentials',
        params: { secretKey: { $secret: 'secretKey' } },
      },
    },
  })
})

test('an account without a name of its own gets one that tells it apart', () => {
  const { step } = setup({ account: { kind: 'new', credentials: {} } })
  expect(step('account-connection')).toMatchObject({ body: { name: 'Amazon Kinesis · eu-west-1' } })
})

test('the target refers to its account by baseConnectionId, the name the platform reads', () => {
  const step = setup().step('target-connection')
  expect(step).toMatchObject({
    body: { baseConnectionId: { $ref: 'account-connection' }, data: { format: 'json' } },
  })
  expect(step).not.toHaveProperty('body.baseConnection')
})

test('the dataflow is created with empty selector lists and without a state', () => {
  const step = setup().step('dataflow')
  expect(step).toMatchObject({
    body: {
      name: 'Holiday loyalty feed',
      flowSpec: { id: '71471eba-b620-49e4-90fd-23f1fa0174d8', version: '1.0' },
      sourceConnectionIds: [{ $ref: 'source-connection' }],
      targetConnectionIds: [{ $ref: 'target-connection' }],
      transformations: [
        { params: { profileSelectors: { selectors: [] }, segmentSelectors: { selectors: [] } } },
      ],
    },
  })
  expect(step).not.toHaveProperty('body.state')
})

test('each created resource is marked with its activation and step, behind what a person wrote', () => {
  const { step } = setup()
  expect(step('dataflow')).toMatchObject({
    body: { description: 'For the loyalty team [sluice act-1/dataflow]' },
  })
  for (const id of [
    'profile-connection',
    'account-connection',
    'source-connection',
    'target-connection',
  ] as const) {
    expect(step(id)).toMatchObject({ body: { description: `[sluice act-1/${id}]` } })
  }
})

test('the patch adds every audience, then every attribute, at the end of its list', () => {
  expect(setup().step('selectors')).toEqual({
    id: 'selectors',
    kind: 'patch',
    operations: [
      {
        op: 'add',
        path: '/transformations/0/params/segmentSelectors/selectors/-',
        value: {
          type: 'PLATFORM_SEGMENT',
          value: { id: 'aud-1', name: 'Men over 50', description: 'All men over 50' },
        },
      },
      {
        op: 'add',
        path: '/transformations/0/params/segmentSelectors/selectors/-',
        value: { type: 'PLATFORM_SEGMENT', value: { id: 'aud-2', name: 'Cart abandoners' } },
      },
      {
        op: 'add',
        path: '/transformations/0/params/profileSelectors/selectors/-',
        value: { type: 'JSON_PATH', value: { path: 'personalEmail.address', operator: 'EXISTS' } },
      },
      {
        op: 'add',
        path: '/transformations/0/params/profileSelectors/selectors/-',
        value: { type: 'JSON_PATH', value: { path: 'person.name.lastName', operator: 'EXISTS' } },
      },
    ],
  })
})

test('resolving fills in ids and secrets and leaves the rest as it is', () => {
  const step = setup().step('account-connection')
  if (step.id !== 'account-connection' || step.kind !== 'create')
    throw new Error('the account is created in this draft')
  expect(resolve<ConnectionBody>(step.body, { ids: {}, secrets: { secretKey: 'hush' } })).toMatchObject({
    auth: { params: { accessKeyId: 'AKIAEXAMPLE', secretKey: 'hush', region: 'eu-west-1' } },
  })
})

test('resolving before a needed step is done fails instead of sending a hole', () => {
  const step = setup().step('target-connection')
  if (step.id !== 'target-connection') throw new Error('the target is always created')
  expect(() => resolve<TargetConnectionBody>(step.body, { ids: {}, secrets: {} })).toThrow(TypeError)
})
