import { expect, test } from 'vitest'
import { activationDraftSchema } from '../../destinations/draft-schema'
import type { DestinationId } from '../../destinations/registry'
import { rulesOf } from '../../destinations/rules/rules-of'
import { openTerminal } from '../../simulator/testing/curl'
import { connect } from '../../simulator/testing/platform-client'
import { startedServer } from '../../simulator/testing/server-process'
import { plan } from '../plan'
import { postmanCollection, postmanEnvironment } from './postman-collection'
import { shellScript } from './shell-script'
import { runCollection, runScript } from './testing/run-exports'
import { shellName } from './variable'
import { contentsOf, writeCalls } from './written-call'

const patience = { timeout: 120_000 }

/** Each holds what a shell, JSON or Postman would act on if it were not escaped. */
const name = `O'Brien's "50 % $HOME \`id\` \\ {{orgId}} {{{clientId}}} {{{{sandbox}}" – Zürich`
const awkwardSecret = `a"b\\c$HOME\`id\`'%26&+=`

const parts: Record<DestinationId, { account: unknown; target: unknown; secrets: Record<string, string> }> = {
  'amazon-kinesis': {
    account: { accessKeyId: 'AKIAEXAMPLE123456789', secretKey: awkwardSecret, region: 'eu-west-1' },
    target: { stream: 'loyalty-events', region: 'eu-west-1', includeSegmentNames: true },
    secrets: { secretKey: awkwardSecret },
  },
  'azure-event-hubs': {
    account: { sasKeyName: 'SendOnly', sasKey: awkwardSecret, namespace: 'luma-events' },
    target: { eventHubName: 'loyalty' },
    secrets: { sasKey: awkwardSecret },
  },
}

function write(destinationId: DestinationId) {
  const { account, target, secrets } = parts[destinationId]
  const draft = activationDraftSchema.parse({
    destination: destinationId,
    name,
    description: 'Made by hand',
    source: 'create',
    account: { kind: 'new', credentials: account },
    target,
    audiences: [
      { id: 'one', name: 'Says "hello" & {{sandbox}}' },
      { id: 'two', name: 'Second' },
    ],
    attributes: ['personalEmail.address', 'person.name.lastName'],
  })
  const payload = rulesOf(destinationId).payload(draft, undefined)
  const calls = writeCalls(plan({ activationId: crypto.randomUUID(), draft, payload }), contentsOf(draft))
  return { name, calls, draft, secrets }
}

async function stage() {
  const server = await startedServer()
  const { flow } = await openTerminal(server)
  const known = { aepBaseUrl: server.url, imsBaseUrl: server.url, orgId: server.orgId, sandbox: 'dev' }
  /** The newest dataflow with everything it stands on, ids and times left out. */
  const newest = async () => {
    const {
      items: [dataflow],
    } = (await flow('GET', '/flows?limit=1')).json()
    const target = await flow('GET', `/targetConnections/${dataflow.targetConnectionIds[0]}`)
    const source = await flow('GET', `/sourceConnections/${dataflow.sourceConnectionIds[0]}`)
    const [{ name: targetName, params, baseConnectionId }] = target.json().items
    const [account] = (await flow('GET', `/connections/${baseConnectionId}`)).json().items
    const selectors = (of: string) => dataflow.transformations[0].params[of].selectors
    return {
      name: dataflow.name,
      description: dataflow.description,
      state: dataflow.state,
      source: source.json().items[0].connectionSpec,
      target: { name: targetName, params },
      account: { name: account.name, specName: account.auth.specName },
      audiences: selectors('segmentSelectors').map(({ value }: { value: { id: string; name: string } }) => ({
        id: value.id,
        name: value.name,
      })),
      attributes: selectors('profileSelectors').map(({ value }: { value: unknown }) => value),
    }
  }
  return { ...server, known, newest }
}

/** What the draft asks for, as {@link stage} reads it. */
function asked({ draft }: ReturnType<typeof write>) {
  const payload = rulesOf(draft.destination).payload(draft, undefined)
  return {
    name,
    description: 'Made by hand',
    state: 'enabled',
    source: { id: '8a9c3494-9708-43d7-ae3f-cda01e5030e1', version: '1.0' },
    target: { name: payload.targetName, params: payload.targetParams },
    account: { name: payload.accountName, specName: payload.authSpecName },
    audiences: draft.audiences.map(({ id, name: audienceName }) => ({ id, name: audienceName })),
    attributes: draft.attributes.map((path) => ({ path, operator: 'EXISTS' })),
  }
}

const destinationIds = ['amazon-kinesis', 'azure-event-hubs'] as const

test.for(destinationIds)('the shell script makes the same dataflow again, for %s', patience, async (id) => {
  const { clientId, clientSecret, known, newest } = await stage()
  const { secrets, ...written } = write(id)
  const variables = { CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, ...upper(secrets) }
  const { code, stdout, stderr } = await runScript(shellScript({ ...written, known }), variables)
  expect(stdout.trim()).toMatch(/^[0-9a-f-]{36}$/)
  expect(stderr).toContain('2 audiences and 2 attributes, as asked')
  expect(code).toBe(0)
  expect(stderr + stdout).not.toContain(clientSecret)
  expect(await newest()).toEqual(asked({ ...written, secrets }))
})

test('the shell script does with Node.js where there is no jq', patience, async () => {
  const { clientId, clientSecret, known, newest } = await stage()
  const { secrets, ...written } = write('amazon-kinesis')
  const variables = { CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, ...upper(secrets) }
  const script = shellScript({ ...written, known })
  expect(await runScript(script, variables, { json: 'node' })).toMatchObject({ code: 0 })
  expect(await newest()).toEqual(asked({ ...written, secrets }))
})

test('the shell script says what it needs before it calls anybody', patience, async () => {
  const { secrets: _, ...written } = write('amazon-kinesis')
  const script = shellScript({ ...written, known: { sandbox: 'dev' } })
  expect(await runScript(script, { CLIENT_ID: 'me' })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Set these first: ORG_ID CLIENT_SECRET SECRET_KEY'),
  })
})

/** A script that meets a platform in this process, which can be told to fail. */
async function rehearse() {
  const { simulator, url } = await connect()
  const { secrets, ...written } = write('amazon-kinesis')
  const { orgId, clientId, clientSecret } = simulator
  const known = { aepBaseUrl: url, imsBaseUrl: url, orgId, sandbox: 'dev' }
  const variables = { CLIENT_ID: clientId, CLIENT_SECRET: clientSecret, ...upper(secrets) }
  return { simulator, script: shellScript({ ...written, known }), variables }
}

test('the shell script shows what Adobe says to a refusal, and ends there', patience, async () => {
  const { simulator, script, variables } = await rehearse()
  const body = { title: 'The name is taken.' }
  simulator.faults.add({ path: /\/targetConnections$/, effect: { kind: 'status', status: 400, body } })
  const { code, stderr } = await runScript(script, variables)
  expect(code).toBe(1)
  expect(stderr).toContain('Adobe answered 400')
  expect(stderr).toContain('The name is taken.')
  expect(stderr).not.toContain('Create the dataflow')
})

test('the shell script ends where an answer lacks the ID that the next call needs', patience, async () => {
  const { simulator, script, variables } = await rehearse()
  simulator.faults.add({ path: /\/connections$/, effect: { kind: 'answer', change: () => ({ id: '' }) } })
  const { code, stderr } = await runScript(script, variables)
  expect(code).toBe(1)
  expect(stderr).toContain('its answer holds no ID')
  expect(stderr).not.toContain('Store the account')
})

test.for(['jq', 'node'] as const)(
  'the shell script names what differs, even where the counts agree, read with %s',
  patience,
  async (json) => {
    const { simulator, script, variables } = await rehearse()
    const change = (body: unknown) => JSON.parse(JSON.stringify(body).replace('"id":"two"', '"id":"other"'))
    simulator.faults.add({ method: 'GET', path: /\/flows\//, times: 5, effect: { kind: 'answer', change } })
    const { code, stderr } = await runScript(script, variables, { json, isPatient: false })
    expect(code).toBe(1)
    expect(stderr).toContain('  missing: audience "two"\n  not asked for: audience "other"\n')
    expect(stderr).toContain('The dataflow does not hold what was asked for.')
  },
)

test.for(destinationIds)(
  'the Postman collection makes the same dataflow again, for %s',
  patience,
  async (id) => {
    const { clientId, clientSecret, known, newest } = await stage()
    const { secrets, ...written } = write(id)
    const files = {
      collection: postmanCollection(written),
      environment: postmanEnvironment(written.calls, known),
    }
    const { requests, assertions } = await runCollection(files, { clientId, clientSecret, ...secrets })
    const kept = written.calls.filter(({ keeps }) => keeps.id).length
    // The version came with the answer, so one request is left out.
    expect([requests, assertions]).toMatchObject([
      { total: written.calls.length + 1, failed: 0 },
      { total: written.calls.length + kept + 2, failed: 0 },
    ])
    expect(await newest()).toEqual(asked({ ...written, secrets }))
  },
)

test('nothing that is written down holds a secret', () => {
  for (const id of destinationIds) {
    const written = write(id)
    const files = [
      shellScript({ ...written, known: {} }),
      JSON.stringify(postmanCollection(written)),
      JSON.stringify(postmanEnvironment(written.calls, { orgId: 'A@AdobeOrg' })),
    ]
    for (const file of files) expect(file).not.toContain(JSON.stringify(awkwardSecret).slice(1, -1))
  }
})

test('the marks by which Sluice finds its own resources stay out of what others send', () => {
  expect(JSON.stringify(write('amazon-kinesis').calls)).not.toContain('[sluice')
})

function upper(secrets: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(secrets).map(([key, value]) => [shellName(key), value]))
}
