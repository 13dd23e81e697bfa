import type { Findings } from './finding'

const keyId = 'account.credentials.accessKeyId'
const secretKey = 'account.credentials.secretKey'
const region = 'target.region'
const stream = 'target.stream'

/** Every way in which a ladder to Amazon Kinesis can break. */
export const kinesisFindings = {
  'connection-url-malformed': {
    rung: 'endpoint',
    field: 'account.credentials.connectionUrl',
    message: () => 'The connection URL is not an address of Amazon Kinesis.',
    fix: () =>
      'Write it like https://kinesis.eu-west-1.amazonaws.com, with no user, port, path or query, or enter a region in its place.',
  },
  'region-unknown': {
    rung: 'endpoint',
    field: region,
    message: ({ place }) => `There is no Amazon Kinesis in the region ${place}.`,
    fix: () => 'Choose the region the stream is shown in, at the top right of the AWS console.',
  },
  'address-refused': {
    rung: 'endpoint',
    field: region,
    message: ({ place }) => `Amazon Kinesis in ${place} leads to a private address, which is not called.`,
    fix: () =>
      'Check the region. If a private endpoint is meant, ask whoever runs this server to set KINESIS_ENDPOINT.',
  },
  unreachable: {
    rung: 'endpoint',
    message: ({ place }) => `No connection to Amazon Kinesis in ${place} could be made from this server.`,
    fix: () =>
      'Try again. If it stays like this, ask whoever runs this server whether a firewall is in the way.',
  },
  timeout: {
    rung: 'endpoint',
    message: ({ place }) => `Amazon Kinesis in ${place} did not answer in time.`,
    fix: () => 'Try again in a minute.',
  },
  'connection-insecure': {
    rung: 'endpoint',
    message: ({ place }) => `What answers for Amazon Kinesis in ${place} could not prove that it is AWS.`,
    fix: () => 'Ask whoever runs this server whether a proxy opens encrypted connections.',
  },
  'not-kinesis': {
    rung: 'endpoint',
    message: ({ place }) => `Something answered for ${place}, but not in the way Amazon Kinesis does.`,
    fix: () => 'Ask whoever runs this server whether a proxy is in the way, or KINESIS_ENDPOINT is wrong.',
  },
  'endpoint-failed': {
    rung: 'endpoint',
    message: ({ place }) => `Amazon Kinesis in ${place} has a problem of its own.`,
    fix: () => 'Try again in a few minutes. The AWS Health Dashboard says whether it is known.',
  },
  'key-unknown': {
    rung: 'signature',
    field: keyId,
    message: ({ place }) => `AWS does not know this access key ID in ${place}.`,
    fix: () =>
      'Copy it again, and check in IAM that it is active and belongs to this account. A region that is not switched on in the account gives the same answer.',
  },
  'secret-wrong': {
    rung: 'signature',
    field: secretKey,
    message: () => 'AWS knows the access key ID, but this is not its secret access key.',
    fix: () => 'Copy the secret again. AWS shows it once, so you may have to make a new key.',
  },
  'clock-skew': {
    rung: 'signature',
    message: ({ skew }) => `This server’s clock is ${skew ?? 'wrong'}, so AWS refuses what it signs.`,
    fix: () => 'Ask whoever runs this server to set its clock. Nothing is wrong with your keys.',
  },
  'key-temporary': {
    rung: 'signature',
    field: keyId,
    message: () => 'This is a temporary key, which ends by itself.',
    fix: () =>
      'Enter the key of an IAM user, one that begins with AKIA. Adobe has no place for a session token.',
  },
  'account-not-subscribed': {
    rung: 'signature',
    field: keyId,
    message: () => 'The AWS account of this key cannot use Amazon Kinesis yet.',
    fix: () => 'Finish the sign-up of the account in the AWS console, or use a key of another account.',
  },
  'signature-refused': {
    rung: 'signature',
    field: keyId,
    message: () => 'AWS refused these keys without saying why.',
    fix: () => 'Copy both parts of the key again. Check in IAM that it is active.',
  },
  'stream-not-found': {
    rung: 'target',
    field: stream,
    message: ({ place, target }) => `There is no stream “${target}” in ${place}.`,
    fix: ({ suggestion }) =>
      suggestion
        ? `Did you mean “${suggestion}”? Upper and lower case matter.`
        : 'Check name and region in the Kinesis console. Upper and lower case matter.',
  },
  'stream-not-active': {
    rung: 'target',
    field: stream,
    message: ({ target, state }) => `The stream “${target}” takes no records now: its state is ${state}.`,
    fix: ({ state }) =>
      state === 'DELETING'
        ? 'It is being deleted. Choose another stream.'
        : 'Wait until the Kinesis console shows it as active, then check again.',
  },
  throttled: {
    rung: 'target',
    message: () => 'AWS asked for fewer requests.',
    fix: () => 'Wait a minute and check again.',
  },
  'answer-lost': {
    rung: 'target',
    message: () => 'AWS stopped answering.',
    fix: () => 'Try again in a minute.',
  },
  'permission-missing': {
    rung: 'write',
    field: keyId,
    message: ({ permission, target }) => `This key may not write to “${target}”: it lacks ${permission}.`,
    fix: ({ permission }) => `Ask your AWS admin to allow ${permission} on this stream.`,
  },
  'permission-denied-explicitly': {
    rung: 'write',
    field: keyId,
    message: ({ permission, target }) => `A policy forbids this key ${permission} on “${target}”.`,
    fix: () =>
      'Ask your AWS admin which policy says Deny: of the user, of the stream, or of the organization. An Allow does not outweigh it.',
  },
  'kms-denied': {
    rung: 'write',
    field: keyId,
    message: ({ target }) => `The stream “${target}” is encrypted with a KMS key that this key may not use.`,
    fix: () => 'Ask your AWS admin to allow kms:GenerateDataKey on the stream’s KMS key.',
  },
  'kms-unusable': {
    rung: 'write',
    field: stream,
    message: ({ target }) => `The KMS key that encrypts “${target}” is disabled or gone.`,
    fix: () => 'Ask your AWS admin to enable the key, or to give the stream another one.',
  },
  'write-throttled': {
    rung: 'write',
    field: stream,
    message: ({ target }) => `The stream “${target}” takes no more records at this moment.`,
    fix: () => 'Wait a minute and check again. If it stays like this, the stream needs more shards.',
  },
  'record-refused': {
    rung: 'test-record',
    field: stream,
    message: ({ target }) => `The test record was not accepted by “${target}”.`,
    fix: () => 'Check the stream in the Kinesis console, then try again.',
  },
  'record-lost': {
    rung: 'test-record',
    message: () => 'The answer to the test record was lost, so it may have been written or not.',
    fix: () => 'Look for the trace ID in the stream before you write another one.',
  },
} as const satisfies Findings
