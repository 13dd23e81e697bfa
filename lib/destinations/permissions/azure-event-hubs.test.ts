import fc from 'fast-check'
import { expect, test } from 'vitest'
import { azureEventHubsPermissions } from './azure-event-hubs'
import type { PermissionSubject } from './permissions'

const { write, check } = azureEventHubsPermissions

function subject(change: Partial<PermissionSubject> = {}): PermissionSubject {
  return {
    credentials: { namespace: 'acme-events', sasKeyName: 'adobe-loyalty' },
    target: { eventHubName: 'loyalty' },
    answers: { resourceGroup: 'rg-data' },
    ...change,
  }
}

function textOf(of: PermissionSubject, id: string): string {
  const part = write(of).parts.find((one) => one.id === id)
  return part && 'text' in part ? part.text : ''
}

test('the recipe makes a rule that may send and nothing else', () => {
  expect(textOf(subject(), 'cli')).toContain(
    'az eventhubs namespace authorization-rule create \\\n  --resource-group rg-data \\\n  --namespace-name acme-events \\\n  --name adobe-loyalty \\\n  --rights Send',
  )
  expect(JSON.parse(textOf(subject(), 'template'))).toMatchObject({
    resources: [
      {
        type: 'Microsoft.EventHub/namespaces/authorizationRules',
        name: 'acme-events/adobe-loyalty',
        properties: { rights: ['Send'] },
      },
    ],
  })
})

test('a rule of one event hub is narrower', () => {
  const ofHub = subject({ answers: { isOfHub: true } })
  expect(textOf(ofHub, 'cli')).toContain('az eventhubs eventhub authorization-rule create')
  expect(textOf(ofHub, 'cli')).toContain('--eventhub-name loyalty')
  expect(textOf(ofHub, 'template')).toContain('"acme-events/loyalty/adobe-loyalty"')
})

test('the name of the root rule is not taken up', () => {
  const root = subject({ credentials: { namespace: 'acme-events', sasKeyName: 'RootManageSharedAccessKey' } })
  expect(textOf(root, 'cli')).toContain('--name adobe-send')
})

test('whatever is typed, nothing of it can end a word in the command', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('$(x)', '`x`', '"; x', "'", '\n', '&& x', '| x'),
      (typed, end) => {
        const value = `${typed}${end}`
        const of = subject({
          credentials: { namespace: value, sasKeyName: value },
          target: { eventHubName: value },
          answers: { resourceGroup: value, isOfHub: true },
        })
        // A resource group may have parentheses in its name; a shell leaves them alone between quotes.
        expect(textOf(of, 'cli')).toMatch(/^(?:[\w\s.\\-]|"[\w\s.<>()-]*")+$/)
      },
    ),
  )
})

test.each([
  [['Send'], 'granted', 'missing', 0],
  [['Listen'], 'missing', 'missing', 1],
  [['Manage', 'Listen', 'Send'], 'granted', 'granted', 1],
  [[], 'missing', 'missing', 0],
])('a rule with the rights %j is judged', (rights, send, manage, excess) => {
  const report = check(JSON.stringify({ name: 'adobe', properties: { rights } }), subject())
  expect(report).toMatchObject({
    kind: 'judged',
    answers: [
      { permission: 'Send', verdict: send },
      { permission: 'Manage', verdict: manage },
    ],
  })
  expect(report.kind === 'judged' && report.excess).toHaveLength(excess)
})

test('JSON without rights, and no JSON, are told apart', () => {
  expect(check('{"name":"x"}', subject())).toMatchObject({
    problem: { message: expect.stringMatching(/"rights"/) },
  })
  expect(check('rights: Send', subject())).toMatchObject({ problem: { line: 1 } })
})
