import type { Destination, Pasted } from './destination'

const hostSuffix = /\.servicebus\.(windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)\.?(:\d+)?\/?$/i

/** People copy the host name or the whole address; the platform wants the short name. */
export function shortNamespace(value: string): string {
  return value
    .trim()
    .replace(/^(sb|https?|amqps?):\/\//i, '')
    .replace(hostSuffix, '')
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export const azureEventHubs: Destination<'azure-event-hubs', 'eventHubName', 'namespace'> = {
  id: 'azure-event-hubs',
  name: 'Azure Event Hubs',
  description: 'Records land in an event hub in your Azure subscription.',
  connectionSpecId: 'bf9f5905-92b7-48bf-bf20-455bc6b60a4e',
  authSpecName: 'Azure EventHub authentication credentials',
  targetNoun: 'event hub',
  targetNameField: 'eventHubName',
  placeField: 'namespace',
  credentialFields: [
    {
      name: 'namespace',
      label: 'Namespace',
      kind: 'text',
      hint: 'The part before .servicebus.windows.net. Or paste a whole connection string here.',
    },
    {
      name: 'sasKeyName',
      label: 'SAS key name',
      kind: 'text',
      hint: 'Its policy’s name, under Shared access policies of the namespace.',
    },
    {
      name: 'sasKey',
      label: 'SAS key',
      kind: 'secret',
      hint: 'The primary key of that policy. Adobe stores it; this application does not.',
    },
  ],
  targetFields: [
    {
      name: 'eventHubName',
      label: 'Event hub name',
      kind: 'text',
      hint: 'The hub inside the namespace, not the namespace itself.',
    },
  ],
  prerequisites: [
    'An Event Hubs namespace with a hub that already exists',
    'A shared access policy with the Send right; the Manage right as well, if you want Adobe’s own pages to list the hubs',
  ],
  labelAccount: (params) => [text(params.namespace), text(params.sasKeyName)].filter(Boolean).join(' · '),
  suggestTarget: () => ({}),
  splitPasted,
}

/** Recognises a connection string, of a namespace or of one hub in it. */
function splitPasted(pasted: string): Pasted | undefined {
  const parts = new Map<string, string>()
  for (const part of pasted.trim().split(';')) {
    // The key is base64 and may itself end in "=": only the first one separates.
    const at = part.indexOf('=')
    if (at > 0) parts.set(part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim())
  }
  const endpoint = parts.get('endpoint')
  const sasKeyName = parts.get('sharedaccesskeyname')
  const sasKey = parts.get('sharedaccesskey')
  if (!endpoint || !sasKeyName || !sasKey) return undefined
  const eventHubName = parts.get('entitypath')
  return {
    what: 'an Event Hubs connection string',
    credentials: { namespace: shortNamespace(endpoint), sasKeyName, sasKey },
    target: eventHubName ? { eventHubName } : {},
  }
}
