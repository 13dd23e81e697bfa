import { expect, test } from 'vitest'
import { azureEventHubs } from '../azure-event-hubs'
import { problemsOf } from '../testing/problems'
import { draftInput, samples } from '../testing/samples'
import { azureEventHubsRules } from './azure-event-hubs'

const { credentials } = samples['azure-event-hubs']

const inputWith = (given: object) =>
  draftInput('azure-event-hubs', { account: { kind: 'new', credentials: { ...credentials, ...given } } })
const problemsOfCredentials = (given: object) => problemsOf(azureEventHubsRules.draftSchema, inputWith(given))
const problemsOfHub = (eventHubName: string) =>
  problemsOf(azureEventHubsRules.draftSchema, draftInput('azure-event-hubs', { target: { eventHubName } }))

test.each([
  'acme-events',
  'acme-events.servicebus.windows.net',
  'acme-events.servicebus.windows.net/',
  'ACME-EVENTS.ServiceBus.Windows.Net.',
  'sb://acme-events.servicebus.windows.net/',
  'https://acme-events.servicebus.windows.net',
  'amqps://acme-events.servicebus.windows.net/',
  '  acme-events.servicebus.chinacloudapi.cn ',
  'acme-events.servicebus.usgovcloudapi.net',
  'https://acme-events.servicebus.windows.net:443/',
  'acme-events.servicebus.windows.net:9093',
])('the namespace "%s" is shortened to what the platform takes', (namespace) => {
  const draft = azureEventHubsRules.draftSchema.parse(inputWith({ namespace }))
  const { authParams } = azureEventHubsRules.payload(draft, undefined)
  expect(authParams.namespace).toMatch(/^acme-events$/i)
})

test.each([
  'acme',
  'x'.repeat(51),
  '1acme-events',
  '-acme-events',
  'acme-events-',
  'acme events',
  'acme_events',
  'acme.example.com',
])('the namespace "%s" is refused', (namespace) => {
  expect(problemsOfCredentials({ namespace })).toEqual({
    'account.credentials.namespace': expect.stringMatching(/^A namespace /),
  })
})

test.each(['a', '7', 'Loyalty_Events.v2-eu', 'x'.repeat(256)])('the hub name "%s" is accepted', (name) => {
  expect(problemsOfHub(name)).toEqual({})
})

test.each(['two words', 'a/b', '_a', 'a-', 'a.', 'höb', 'x'.repeat(257)])(
  'the hub name "%s" is refused',
  (name) => {
    expect(problemsOfHub(name)).toEqual({
      'target.eventHubName': expect.stringMatching(/^The name of an event hub has /),
    })
  },
)

test.each([
  ['sasKeyName', 'two words'],
  ['sasKeyName', 'x'.repeat(257)],
  ['sasKey', 'two words'],
  ['sasKey', 'x'.repeat(513)],
])('an unlikely %s is refused before it is sent: %s', (name, value) => {
  const problems = problemsOfCredentials({ [name]: value })
  expect(Object.keys(problems)).toEqual([`account.credentials.${name}`])
  expect(Object.values(problems)[0]).not.toContain(value)
})

test('what a connection string gives is accepted as it stands', () => {
  const pasted = azureEventHubs.splitPasted(
    'Endpoint=sb://acme-events.servicebus.windows.net/;SharedAccessKeyName=SendOnly;SharedAccessKey=abc=;EntityPath=loyalty',
  )
  const account = { kind: 'new', credentials: pasted?.credentials }
  expect(
    problemsOf(
      azureEventHubsRules.draftSchema,
      draftInput('azure-event-hubs', { account, target: pasted?.target }),
    ),
  ).toEqual({})
})
