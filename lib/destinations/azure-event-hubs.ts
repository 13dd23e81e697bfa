import { z } from 'zod'
import { defineDestination, type Pasted } from './destination'
import { exportOptions } from './export-options'
import { filledIn, withoutSpaces } from './field-rules'

const hostSuffix = /\.servicebus\.(windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)\.?(:\d+)?\/?$/i

/** People copy the host name or the whole address; the platform wants the short name. */
function shortNamespace(value: string): string {
  return value
    .trim()
    .replace(/^(sb|https?|amqps?):\/\//i, '')
    .replace(hostSuffix, '')
}

const credentialsSchema = z.strictObject({
  sasKeyName: filledIn('Enter the name of the SAS key')
    .max(256, 'This is too long to be the name of a SAS key')
    .regex(/^[\w.-]+$/, 'The name of a SAS key has only letters, digits, dots, hyphens and underscores'),
  sasKey: filledIn('Enter the SAS key')
    .regex(withoutSpaces, 'A SAS key has no spaces. Check that nothing else was copied with it')
    .max(512, 'This is too long to be a SAS key'),
  namespace: filledIn('Enter the Event Hubs namespace')
    .transform(shortNamespace)
    .pipe(
      z
        .string()
        .min(6, 'A namespace has at least 6 characters')
        .max(50, 'A namespace has at most 50 characters')
        .regex(
          /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/i,
          'A namespace begins with a letter and has only letters, digits and hyphens',
        ),
    ),
})

const targetSchema = z.strictObject({
  eventHubName: filledIn('Enter the name of the event hub')
    .max(256, 'The name of an event hub has at most 256 characters')
    .regex(
      /^[a-z0-9](?:[\w.-]*[a-z0-9])?$/i,
      'The name of an event hub has only letters, digits, dots, hyphens and underscores, and ends with a letter or digit',
    ),
  ...exportOptions.schema,
})

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export const azureEventHubs = defineDestination({
  id: 'azure-event-hubs',
  name: 'Azure Event Hubs',
  description: 'Records land in an event hub in your Azure subscription.',
  connectionSpecId: 'bf9f5905-92b7-48bf-bf20-455bc6b60a4e',
  authSpecName: 'Azure EventHub authentication credentials',
  targetNoun: 'event hub',
  targetNameField: 'eventHubName',
  placeField: 'namespace',
  credentialsSchema,
  targetSchema,
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
})

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
