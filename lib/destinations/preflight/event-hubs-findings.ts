import type { Findings } from './finding'

const namespace = 'account.credentials.namespace'
const sasKeyName = 'account.credentials.sasKeyName'
const sasKey = 'account.credentials.sasKey'
const eventHub = 'target.eventHubName'

/** Every way in which a ladder to Azure Event Hubs can break. */
export const eventHubsFindings = {
  'namespace-not-found': {
    rung: 'endpoint',
    field: namespace,
    message: ({ place }) => `There is no Event Hubs namespace “${place}”.`,
    fix: () => 'Copy it from the Azure portal: the part of the host name before .servicebus.windows.net.',
  },
  'address-refused': {
    rung: 'endpoint',
    field: namespace,
    message: ({ place }) => `The namespace “${place}” leads to a private address, which is not called.`,
    fix: () =>
      'Check the namespace. If a private endpoint is meant, ask whoever runs this server to set EVENT_HUBS_ENDPOINT.',
  },
  'network-blocked': {
    rung: 'endpoint',
    message: ({ place }) =>
      `The namespace “${place}” exists, but no connection to it could be made from this server.`,
    fix: () => 'Ask whoever runs this server to let it connect to port 443 of the namespace.',
  },
  timeout: {
    rung: 'endpoint',
    message: ({ place }) => `The namespace “${place}” did not answer in time.`,
    fix: () => 'Try again in a minute.',
  },
  'connection-insecure': {
    rung: 'endpoint',
    message: ({ place }) => `What answers for “${place}” could not prove that it is Azure.`,
    fix: () => 'Ask whoever runs this server whether a proxy opens encrypted connections.',
  },
  'not-event-hubs': {
    rung: 'endpoint',
    field: namespace,
    message: ({ place }) =>
      `Something answered for “${place}”, but it does not speak the protocol of Event Hubs.`,
    fix: () => 'Check that the namespace is one of Event Hubs, and that no proxy is in the way.',
  },
  'endpoint-failed': {
    rung: 'endpoint',
    message: ({ place }) => `The namespace “${place}” has a problem of its own.`,
    fix: () => 'Try again in a few minutes. Azure’s status page says whether it is known.',
  },
  'network-refused': {
    rung: 'signature',
    field: namespace,
    message: ({ place }) => `The firewall of the namespace “${place}” does not let this server in.`,
    fix: () =>
      'Nothing more can be tested from here. Make sure that it lets Adobe’s addresses in; they are in Adobe’s IP allow-list.',
  },
  'key-name-unknown': {
    rung: 'signature',
    field: sasKeyName,
    message: ({ place }) => `The namespace “${place}” has no shared access policy of this name.`,
    fix: () => 'Copy the policy’s name from the portal, under Shared access policies of the namespace.',
  },
  'key-wrong': {
    rung: 'signature',
    field: sasKey,
    message: () => 'Azure refused the signature: policy name and key do not belong together.',
    fix: () =>
      'Copy the primary key of the policy again, to its last character, and check the policy’s name. The key may have been regenerated.',
  },
  'sas-disabled': {
    rung: 'signature',
    field: namespace,
    message: ({ place }) =>
      `The namespace “${place}” accepts no SAS keys: local authentication is switched off.`,
    fix: () => 'Ask your Azure admin to enable local authentication. Adobe can sign in with a SAS key only.',
  },
  'clock-skew': {
    rung: 'signature',
    message: () => 'Azure says that a token made a moment ago has ended: this server’s clock is wrong.',
    fix: () => 'Ask whoever runs this server to set its clock. Nothing is wrong with your key.',
  },
  'signature-refused': {
    rung: 'signature',
    field: sasKeyName,
    message: () => 'Azure refused this key without saying why.',
    fix: () => 'Copy the policy’s name and its primary key again from the portal.',
  },
  'hub-not-found': {
    rung: 'target',
    field: eventHub,
    message: ({ place, target }) => `The namespace “${place}” has no event hub “${target}”.`,
    fix: ({ suggestion }) =>
      suggestion
        ? `Did you mean “${suggestion}”?`
        : 'Check the name in the portal, under Event Hubs of the namespace.',
  },
  'hub-disabled': {
    rung: 'target',
    field: eventHub,
    message: ({ target }) => `The event hub “${target}” is disabled.`,
    fix: () => 'Ask your Azure admin to enable it, or choose another hub.',
  },
  throttled: {
    rung: 'target',
    message: () => 'The namespace is busy and asked for fewer requests.',
    fix: () =>
      'Wait a minute and check again. If it stays like this, the namespace needs more throughput units.',
  },
  'answer-lost': {
    rung: 'target',
    message: () => 'The namespace stopped answering.',
    fix: () => 'Try again in a minute.',
  },
  'right-missing': {
    rung: 'write',
    field: sasKeyName,
    message: ({ permission, target }) =>
      `This policy may not write to “${target}”: it lacks the right ${permission}.`,
    fix: ({ permission }) => `Ask your Azure admin to add ${permission} to the policy, or use another one.`,
  },
  'quota-used-up': {
    rung: 'write',
    field: eventHub,
    message: ({ target }) => `The event hub “${target}” has reached a limit and takes no more connections.`,
    fix: () =>
      'Wait a minute and check again. If it stays like this, the namespace needs more throughput units.',
  },
  'record-refused': {
    rung: 'test-record',
    field: eventHub,
    message: ({ target }) => `The test event was not accepted by “${target}”.`,
    fix: () => 'Check the event hub in the portal, then try again.',
  },
  'record-lost': {
    rung: 'test-record',
    message: () => 'The answer to the test event was lost, so it may have been written or not.',
    fix: () => 'Look for the trace ID in the event hub before you write another one.',
  },
} as const satisfies Findings
