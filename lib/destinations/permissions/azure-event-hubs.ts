import { readJson } from '../iam-policy/read-json'
import type {
  PermissionRecipe,
  PermissionSubject,
  Permissions,
  PolicyReport,
  RecipePart,
} from './permissions'

/** The names in the recipe, as far as they are known and well formed. */
interface Names {
  readonly namespace: string | undefined
  readonly eventHub: string | undefined
  readonly resourceGroup: string | undefined
  readonly rule: string
  readonly isOfHub: boolean
}

/** The rule that every namespace is born with; it may do everything, so a recipe does not take up its name. */
const rootRule = 'RootManageSharedAccessKey'
const ownRule = 'adobe-send'

const placeholders = {
  namespace: '<namespace>',
  eventHub: '<event hub>',
  resourceGroup: '<resource group>',
} as const

/**
 * @source Azure needs Send for writing and grants Manage only together with Send and Listen (Azure documentation);
 *   Adobe’s pages ask for Manage, for the list of hubs (Adobe’s page on the Event Hubs destination, documented)
 */
export const azureEventHubsPermissions: Permissions = {
  questions: [
    {
      name: 'resourceGroup',
      label: 'Resource group',
      hint: 'Where the namespace lies, from its overview in the Azure portal.',
      kind: 'text',
    },
    {
      name: 'isOfHub',
      label: 'For this event hub alone',
      hint: 'Narrower: the rule belongs to the event hub, not to the whole namespace.',
      kind: 'switch',
    },
  ],
  policyNoun: 'authorization rule',
  write: (subject) => writeRecipe(namesOf(subject)),
  check: (text) => checkRule(text),
}

/** Only what is well formed gets into a command; anything else is left to its placeholder. */
function namesOf({ credentials, target, answers }: PermissionSubject): Names {
  const matching = (value: unknown, pattern: RegExp) => {
    const trimmed = typeof value === 'string' ? value.trim() : ''
    return pattern.test(trimmed) ? trimmed : undefined
  }
  const rule = matching(credentials.sasKeyName, /^[a-z0-9][\w.-]{0,255}$/i)
  return {
    namespace: matching(credentials.namespace, /^[a-z][a-z0-9-]{4,48}[a-z0-9]$/i),
    eventHub: matching(target.eventHubName, /^[a-z0-9](?:[\w.-]{0,254}[a-z0-9])?$/i),
    resourceGroup: matching(answers.resourceGroup, /^[\w.()-]{0,89}[\w()-]$/),
    rule: rule === undefined || rule === rootRule ? ownRule : rule,
    isOfHub: answers.isOfHub === true,
  }
}

function writeRecipe(names: Names): PermissionRecipe {
  const { namespace, eventHub, resourceGroup, isOfHub } = names
  const meanings = [
    {
      isMissing: resourceGroup === undefined,
      text: placeholders.resourceGroup,
      meaning: 'the resource group of the namespace',
    },
    {
      isMissing: namespace === undefined,
      text: placeholders.namespace,
      meaning: 'the short name of the namespace',
    },
    {
      isMissing: isOfHub && eventHub === undefined,
      text: placeholders.eventHub,
      meaning: 'the name of the event hub',
    },
  ]
  return {
    parts: [cliPart(names), portalPart(names), templatePart(names)],
    placeholders: meanings
      .filter(({ isMissing }) => isMissing)
      .map(({ text, meaning }) => ({ text, meaning })),
    notes: [
      'Send is all that writing needs. Adobe’s own pages list the hubs of a namespace only with Manage, which brings Listen along and may change every rule: give it only if you want that list.',
      `Leave ${rootRule} out of it: whoever holds its key may read, write and delete everything in the namespace.`,
    ],
    // Adobe's page once named Event Hubs among the destinations it is for, and now excepts them.
    addressNote:
      'Its newest version says that it does not hold for event hubs: read it before you close the namespace.',
  }
}

/** A value in a command: quoted where a shell would read it as something else. */
function argument(value: string): string {
  return /^[\w.-]+$/.test(value) ? value : `"${value}"`
}

function cliPart(names: Names): RecipePart {
  const { isOfHub, rule } = names
  const noun = isOfHub ? 'eventhub' : 'namespace'
  const place = [
    `--resource-group ${argument(names.resourceGroup ?? placeholders.resourceGroup)}`,
    `--namespace-name ${argument(names.namespace ?? placeholders.namespace)}`,
    ...(isOfHub ? [`--eventhub-name ${argument(names.eventHub ?? placeholders.eventHub)}`] : []),
    `--name ${argument(rule)}`,
  ]
  const command = (verb: string, last: string) =>
    [`az eventhubs ${noun} authorization-rule ${verb}`, ...place, last].join(' \\\n  ')
  return {
    id: 'cli',
    title: 'Azure CLI',
    note: 'The second command prints the key to enter here.',
    text: `${command('create', '--rights Send')}\n\n${command('keys list', '--query primaryKey --output tsv')}`,
  }
}

function portalPart({ namespace, eventHub, rule, isOfHub }: Names): RecipePart {
  return {
    id: 'portal',
    title: 'Azure portal',
    steps: [
      `Open the namespace ${namespace ?? ''}`.trim(),
      ...(isOfHub ? [`Under Entities, open Event Hubs, then ${eventHub ?? 'the event hub'}`] : []),
      'Under Settings, open Shared access policies and press Add',
      `Name it ${rule}, tick Send and nothing else, press Create`,
      'Open the new policy and copy its primary key',
    ],
  }
}

function templatePart({ namespace, eventHub, rule, isOfHub }: Names): RecipePart {
  const path = [
    namespace ?? placeholders.namespace,
    ...(isOfHub ? [eventHub ?? placeholders.eventHub] : []),
    rule,
  ]
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: `Microsoft.EventHub/namespaces/${isOfHub ? 'eventhubs/' : ''}authorizationRules`,
        apiVersion: '2024-01-01',
        name: path.join('/'),
        properties: { rights: ['Send'] },
      },
    ],
  }
  return { id: 'template', title: 'ARM template', text: JSON.stringify(template, null, 2) }
}

/** Reads what `az … authorization-rule show` prints, or a template with one rule in it. */
function checkRule(pasted: string): PolicyReport {
  const json = readJson(pasted)
  if ('problem' in json) return { kind: 'unreadable', problem: json.problem }
  const rights = rightsIn(json.value)
  if (!rights)
    return {
      kind: 'unreadable',
      problem: {
        message:
          'This JSON has no list of "rights". Paste what “az eventhubs namespace authorization-rule show” prints',
      },
    }
  const given = new Set(rights.map((right) => right.toLowerCase()))
  // Azure grants Manage together with the other two, and takes a rule no other way.
  const has = (right: string) => given.has(right) || given.has('manage')
  return {
    kind: 'judged',
    answers: [
      {
        permission: 'Send',
        isRequired: true,
        verdict: has('send') ? 'granted' : 'missing',
        sentence: has('send')
          ? 'The rule allows writing.'
          : 'The rule does not allow writing. Add Send to its rights.',
      },
      {
        permission: 'Manage',
        isRequired: false,
        verdict: given.has('manage') ? 'granted' : 'missing',
        sentence: given.has('manage')
          ? 'The rule may list the hubs of the namespace, and change everything in it.'
          : 'Without it, Adobe’s own pages do not list the hubs. Exports work all the same.',
      },
    ],
    excess: [
      ...(given.has('manage') ? ['Manage lets whoever holds the key read, write and delete.'] : []),
      ...(given.has('listen') && !given.has('manage')
        ? ['Listen lets whoever holds the key read every event.']
        : []),
    ],
    assumptions: ['Only this rule was looked at. A firewall of the namespace counts too.'],
  }
}

/** The first list of rights anywhere in it. */
function rightsIn(value: unknown, depth = 0): readonly string[] | undefined {
  if (typeof value !== 'object' || value === null || depth > 8) return undefined
  if ('rights' in value && Array.isArray(value.rights))
    return value.rights.filter((right): right is string => typeof right === 'string')
  return Object.values(value)
    .map((member: unknown) => rightsIn(member, depth + 1))
    .find((found) => found !== undefined)
}
