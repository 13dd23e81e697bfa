import type { Magic } from './magic'

/** Values that Azure would never hand out, each named after what it makes fail. */
export const eventHubsMagic = [
  {
    cause: 'misformed',
    title: 'Namespace misspelt',
    credentials: { namespace: 'demo_events' },
    rung: 'format',
  },
  { cause: 'namespace-not-found', title: 'No such namespace', ...namespace('demo-no-such-namespace') },
  { cause: 'network-blocked', title: 'No way out of the network', ...namespace('demo-network-blocked') },
  { cause: 'timeout', title: 'No answer in time', ...namespace('demo-timeout') },
  { cause: 'connection-insecure', title: 'Encryption broken on the way', ...namespace('demo-insecure') },
  { cause: 'address-refused', title: 'Private address', ...namespace('demo-private-address') },
  { cause: 'not-event-hubs', title: 'Not an Event Hubs namespace', ...namespace('demo-not-event-hubs') },
  { cause: 'endpoint-failed', title: 'Azure has a problem', ...namespace('demo-failing') },
  { cause: 'network-refused', title: 'Firewall of the namespace', ...namespace('demo-firewall') },
  { cause: 'key-name-unknown', title: 'Unknown SAS key name', ...policy('demo-unknown-policy') },
  { cause: 'key-wrong', title: 'Wrong SAS key', credentials: { sasKey: 'demo-key-wrong' } },
  { cause: 'sas-disabled', title: 'SAS keys switched off', ...namespace('demo-sas-disabled') },
  { cause: 'clock-skew', title: 'Clock of the server is off', credentials: { sasKey: 'demo-clock-skew' } },
  { cause: 'signature-refused', title: 'Key refused without a reason', ...policy('demo-refused-policy') },
  { cause: 'hub-not-found', title: 'No such event hub', ...hub('demo-no-such-hub') },
  { cause: 'hub-disabled', title: 'Event hub disabled', ...hub('demo-disabled') },
  { cause: 'throttled', title: 'Too many requests', ...hub('demo-throttled') },
  {
    cause: 'right-missing',
    title: 'Policy may not send',
    ...policy('demo-listen-only'),
    facts: { permission: 'Send' },
  },
  { cause: 'quota-used-up', title: 'Too many connections', ...hub('demo-quota') },
  { cause: 'record-refused', title: 'Test event refused', ...hub('demo-record-refused') },
  { cause: 'record-lost', title: 'Answer to the test event lost', ...hub('demo-record-lost') },
] as const satisfies readonly Magic[]

function namespace(value: string) {
  return { credentials: { namespace: value } }
}

function policy(value: string) {
  return { credentials: { sasKeyName: value } }
}

function hub(value: string) {
  return { target: { eventHubName: value } }
}
