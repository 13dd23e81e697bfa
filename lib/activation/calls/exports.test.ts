import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { activationDraftSchema } from '../../destinations/draft-schema'
import { type DestinationId, destinationOf } from '../../destinations/registry'
import { openTerminal } from '../../simulator/testing/curl'
import { startedServer } from '../../simulator/testing/server-process'
import { plan } from '../plan'
import { postmanCollection, postmanEnvironment } from './postman-collection'
import { shellScript } from './shell-script'
import { contentsOf, writeCalls } from './written-call'

/** What is written down, sent by those who send it: a shell with curl, and Postman's own runner. */

const run = promisify(execFile)
const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js')
const patience = { timeout: 120_000 }
/** Nothing of what this machine has set. */
const bare = { NODE_ENV: 'test' } as const

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
  const payload = destinationOf(destinationId).payload(draft, undefined)
  const calls = writeCalls(plan({ activationId: crypto.randomUUID(), draft, payload }))
  return { name, calls, contents: contentsOf(draft), draft, secrets }
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sluice-calls-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
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
  const payload = destinationOf(draft.destination).payload(draft, undefined)
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
  const file = join(await folder(), 'make.sh')
  await writeFile(file, shellScript({ ...written, known }))
  const env = {
    ...bare,
    PATH: process.env.PATH,
    CLIENT_ID: clientId,
    CLIENT_SECRET: clientSecret,
    ...upper(secrets),
  }
  const { stdout, stderr } = await run('sh', [file], { env })
  expect(stdout.trim()).toMatch(/^[0-9a-f-]{36}$/)
  expect(stderr).toContain('2 audiences and 2 attributes, as asked')
  expect(stderr + stdout).not.toContain(clientSecret)
  expect(await newest()).toEqual(asked({ ...written, secrets }))
})

test('the shell script does with Node.js where there is no jq', patience, async () => {
  const { clientId, clientSecret, known, newest } = await stage()
  const { secrets, ...written } = write('amazon-kinesis')
  const home = await folder()
  await mkdir(join(home, 'bin'))
  for (const tool of ['sh', 'curl', 'sed', 'grep', 'wc', 'tr', 'sleep', 'mktemp', 'cat', 'rm']) {
    const { stdout } = await run('sh', ['-c', `command -v ${tool}`])
    await symlink(stdout.trim(), join(home, 'bin', tool))
  }
  await symlink(process.execPath, join(home, 'bin', 'node'))
  const file = join(home, 'make.sh')
  await writeFile(file, shellScript({ ...written, known }))
  const env = { ...bare, PATH: join(home, 'bin'), CLIENT_ID: clientId, CLIENT_SECRET: clientSecret }
  await run(join(home, 'bin', 'sh'), [file], { env: { ...env, ...upper(secrets) } })
  expect(await newest()).toEqual(asked({ ...written, secrets }))
})

test('the shell script says what it needs before it calls anybody', patience, async () => {
  const { secrets: _, ...written } = write('amazon-kinesis')
  const file = join(await folder(), 'make.sh')
  await writeFile(file, shellScript({ ...written, known: { sandbox: 'dev' } }))
  const attempt = run('sh', [file], { env: { ...bare, PATH: process.env.PATH, CLIENT_ID: 'me' } })
  await expect(attempt).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Set these first: ORG_ID CLIENT_SECRET SECRET_KEY'),
  })
})

test.for(destinationIds)(
  'the Postman collection makes the same dataflow again, for %s',
  patience,
  async (id) => {
    const { clientId, clientSecret, known, newest } = await stage()
    const { secrets, ...written } = write(id)
    const home = await folder()
    const [collection, environment, report] = ['collection', 'environment', 'report'].map((part) =>
      join(home, `${part}.json`),
    ) as [string, string, string]
    await writeFile(collection, JSON.stringify(postmanCollection(written)))
    await writeFile(environment, JSON.stringify(postmanEnvironment(written.calls, known)))
    const values = Object.entries({ clientId, clientSecret, ...secrets })
    await run(process.execPath, [
      newman,
      'run',
      collection,
      '--environment',
      environment,
      ...values.flatMap(([key, value]) => ['--env-var', `${key}=${value}`]),
      '--reporters',
      'json',
      '--reporter-json-export',
      report,
    ])
    const { stats } = JSON.parse(await readFile(report, 'utf8')).run
    // The version came with the answer, so one request is left out.
    expect([stats.requests, stats.assertions]).toMatchObject([
      { total: written.calls.length + 1, failed: 0 },
      { total: written.calls.length + 3, failed: 0 },
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
  return Object.fromEntries(
    Object.entries(secrets).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
      value,
    ]),
  )
}
