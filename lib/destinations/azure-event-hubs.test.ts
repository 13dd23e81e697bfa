import { expect, test } from 'vitest'
import { azureEventHubs } from './azure-event-hubs'

const endpoint = 'Endpoint=sb://acme-events.servicebus.windows.net/'

test.each(['abcDEF123+/=', 'abcDEF123+/w==', 'abcDEF123'])(
  'a pasted connection string gives the key whole, be it "%s"',
  (sasKey) => {
    expect(
      azureEventHubs.splitPasted(`${endpoint};SharedAccessKeyName=SendOnly;SharedAccessKey=${sasKey}`),
    ).toEqual({
      what: 'an Event Hubs connection string',
      credentials: { namespace: 'acme-events', sasKeyName: 'SendOnly', sasKey },
      target: {},
    })
  },
)

test.each([
  `${endpoint};SharedAccessKeyName=SendOnly;SharedAccessKey=abc=;EntityPath=loyalty`,
  ` ${endpoint}; EntityPath = loyalty ; SharedAccessKey=abc= ; SharedAccessKeyName=SendOnly;\n`,
  'endpoint=sb://acme-events.servicebus.windows.net/;sharedaccesskeyname=SendOnly;sharedaccesskey=abc=;entitypath=loyalty',
])('the connection string of one hub gives the hub too: %s', (pasted) => {
  expect(azureEventHubs.splitPasted(pasted)).toMatchObject({
    credentials: { namespace: 'acme-events', sasKeyName: 'SendOnly', sasKey: 'abc=' },
    target: { eventHubName: 'loyalty' },
  })
})

test.each([
  endpoint,
  `${endpoint};SharedAccessKeyName=SendOnly`,
  `${endpoint};SharedAccessKey=abc=`,
  'SharedAccessKeyName=SendOnly;SharedAccessKey=abc=',
])('a connection string with a part missing is ordinary text: %s', (pasted) => {
  expect(azureEventHubs.splitPasted(pasted)).toBeUndefined()
})

test('an account is told apart by namespace and key name', () => {
  expect(azureEventHubs.labelAccount({ namespace: 'acme-events', sasKeyName: 'SendOnly' })).toBe(
    'acme-events · SendOnly',
  )
})

test('nothing about the hub follows from an account', () => {
  expect(azureEventHubs.suggestTarget({ namespace: 'acme-events', sasKeyName: 'SendOnly' })).toEqual({})
})
