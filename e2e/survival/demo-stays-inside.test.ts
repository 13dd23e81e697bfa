import { expect, test } from 'vitest'
import { chapters } from '@/lib/demo/chapters'
import type { DestinationId } from '@/lib/destinations/registry'
import { activate, draftOf, openScene, playChapter, post } from './support/play-chapter'
import { watchedApp } from './support/watched-app'

const app = watchedApp()

/** A chapter waits as long as Adobe would keep its viewer waiting; other suites may be running beside this one. */
const patient = { timeout: 120_000 }

test.each(chapters)(
  'chapter $title asks nobody: no look-up, no connection, no datagram',
  patient,
  async ({ id }) => {
    await playChapter(app.url(), id)
    expect(app.outbound()).toEqual([])
  },
)

const newAccounts: readonly [DestinationId, Readonly<Record<'credentials' | 'target', object>>][] = [
  [
    'amazon-kinesis',
    {
      credentials: { accessKeyId: 'AKIADEMO000000000001', secretKey: 'of-the-demo', region: 'eu-west-1' },
      target: { stream: 'loyalty', region: 'eu-west-1' },
    },
  ],
  [
    'azure-event-hubs',
    {
      credentials: { sasKeyName: 'SendOnly', sasKey: 'a2V5', namespace: 'luma-events' },
      target: { eventHubName: 'loyalty' },
    },
  ],
]

test.each(newAccounts)(
  '%s: a ladder up to a test record, an activation and a check of its account ask nobody',
  patient,
  async (destination, { credentials, target }) => {
    const scene = await openScene(app.url(), 'first-activation')
    const part = { destination, account: { kind: 'new', credentials }, target }
    expect(await post(scene, '/api/preflight', { ...part, testRecord: true })).toMatchObject({
      outcome: 'passed',
    })
    const draft = Object.assign({}, await draftOf(scene), part, { source: 'create' })
    const { steps } = await activate(scene, draft, 'verified')
    const account = steps.find(({ id }) => id === 'account-connection')?.resourceId
    await post(scene, `/api/accounts/${account}/check`)
    expect(app.outbound()).toEqual([])
  },
)

test('reading every list asks nobody', patient, async () => {
  const { url, person } = await openScene(app.url(), 'first-activation')
  const lists = [
    'audiences?search=loyalty',
    'audiences/reading',
    'attributes',
    'profile-schema',
    'destinations',
    'dataflows',
    'accounts',
    'orphans',
    'sandboxes',
    'audit',
  ]
  for (const list of lists) await person.get(url, `/api/${list}`)
  expect(app.outbound()).toEqual([])
})

test('the watch works: whoever signs in to a real organization is seen to ask Adobe', async () => {
  await fetch(`${app.url()}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      mode: 'credentials',
      orgId: 'SOMEWHERE@AdobeOrg',
      clientId: 'somebody',
      clientSecret: 'something',
    }),
  })
  expect(app.outbound().join('\n')).toContain('adobelogin.com')
})
