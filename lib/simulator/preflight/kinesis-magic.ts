import type { Magic } from './magic'

/** Values that AWS would never hand out, each named after what it makes fail. */
export const kinesisMagic = [
  {
    cause: 'misformed',
    title: 'Access key ID copied in part',
    credentials: { accessKeyId: 'AKIADEMO' },
    rung: 'format',
  },
  {
    cause: 'connection-url-malformed',
    title: 'Connection URL misspelt',
    credentials: { connectionUrl: 'https://kinesis.demo.amazonaws.com/', region: '' },
  },
  { cause: 'region-unknown', title: 'Region without Kinesis', ...region('xx-demo-unknown-1') },
  { cause: 'unreachable', title: 'No way out of the network', ...region('xx-demo-unreachable-1') },
  { cause: 'timeout', title: 'No answer in time', ...region('xx-demo-timeout-1') },
  { cause: 'connection-insecure', title: 'Encryption broken on the way', ...region('xx-demo-insecure-1') },
  { cause: 'address-refused', title: 'Private address', ...region('xx-demo-private-1') },
  { cause: 'endpoint-failed', title: 'AWS has a problem', ...region('xx-demo-failing-1') },
  { cause: 'key-unknown', title: 'Unknown access key ID', ...keyId('UNKNOWN_KEY') },
  {
    cause: 'secret-wrong',
    title: 'Wrong secret access key',
    credentials: { secretKey: 'demo-secret-wrong' },
  },
  { cause: 'key-temporary', title: 'Temporary key', ...keyId('TEMPORARY_KEY') },
  { cause: 'account-not-subscribed', title: 'AWS account without Kinesis', ...keyId('NO_SUBSCRIPTION') },
  {
    cause: 'clock-skew',
    title: 'Clock of the server is off',
    credentials: { secretKey: 'demo-clock-skew' },
    facts: { skew: '12 minutes behind' },
  },
  {
    cause: 'stream-not-found',
    title: 'No such stream',
    target: { stream: 'demo-no-such-stream' },
  },
  {
    cause: 'stream-not-active',
    title: 'Stream not active yet',
    target: { stream: 'demo-creating' },
    facts: { state: 'CREATING' },
  },
  { cause: 'throttled', title: 'Too many requests', target: { stream: 'demo-throttled' } },
  {
    cause: 'permission-missing',
    title: 'Key may not write',
    ...keyId('NO_PUT_RECORD'),
    facts: { permission: 'kinesis:PutRecord' },
  },
  {
    cause: 'permission-denied-explicitly',
    title: 'A policy forbids writing',
    ...keyId('DENIED_WRITING'),
    facts: { permission: 'kinesis:PutRecord' },
  },
  { cause: 'kms-denied', title: 'KMS key may not be used', ...keyId('KMS_DENIED') },
  { cause: 'kms-unusable', title: 'KMS key is disabled', target: { stream: 'demo-kms-disabled' } },
  {
    cause: 'write-throttled',
    title: 'Stream takes no more records',
    target: { stream: 'demo-too-few-shards' },
  },
  { cause: 'record-refused', title: 'Test record refused', target: { stream: 'demo-record-refused' } },
  { cause: 'record-lost', title: 'Answer to the test record lost', target: { stream: 'demo-record-lost' } },
] as const satisfies readonly Magic[]

/** The region of the stream decides; until one is entered, that of the key does. */
function region(value: string) {
  return { credentials: { region: value }, target: { region: value } }
}

function keyId(fault: string) {
  return { credentials: { accessKeyId: `AKIADEMO_${fault}` } }
}
