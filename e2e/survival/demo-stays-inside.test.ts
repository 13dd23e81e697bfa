import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { nextEnv } from '@/bin/build.mjs'
import { claimPort } from '@/bin/free-port.mjs'
import { chapters } from '@/lib/demo/chapters'

const root = fileURLToPath(new URL('../..', import.meta.url))
const watcher = fileURLToPath(new URL('support/watch-outbound.mjs', import.meta.url))

/** The production build, every way out of it watched: whatever it looks up or connects to is written down. */
async function watchedApp() {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-inside-'))
  const outboundFile = join(directory, 'outbound')
  const port = await claimPort(0)
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: root,
    env: {
      ...process.env,
      ...nextEnv,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import=${watcher}`,
      OUTBOUND_FILE: outboundFile,
      DATA_DIR: join(directory, 'data'),
      DATABASE_URL: '',
      AEP_BASE_URL: '',
      IMS_BASE_URL: '',
      DEMO: 'on',
      SESSION_SECRET: 'a session secret that is only for tests',
    },
    stdio: 'ignore',
  })
  onTestFinished(async () => {
    if (child.exitCode === null) {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    }
    rmSync(directory, { recursive: true, force: true })
  })
  const url = `http://127.0.0.1:${port}`
  appendFileSync(outboundFile, '')
  while (!(await isUp(url))) await sleep(100)
  return {
    url,
    outbound: () =>
      existsSync(outboundFile) ? readFileSync(outboundFile, 'utf8').split('\n').filter(Boolean) : [],
  }
}

async function isUp(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Speaks to the app as a browser would, with the cookie it was last given. */
function visitor(url: string) {
  let cookie = ''
  return async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, origin: url, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    })
    const [given] = answer.headers.getSetCookie()
    if (given) cookie = given.split(';')[0] ?? ''
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json')
    return { status: answer.status, json: isJson && text !== '' ? JSON.parse(text) : undefined }
  }
}

test('a demo session asks nobody: no name is looked up and no connection opened, whatever is done in it', {
  timeout: 180_000,
}, async () => {
  const { url, outbound } = await watchedApp()
  const visit = visitor(url)
  for (const { id } of chapters) {
    const opened = await visit('POST', `/api/demo/chapters/${id}`)
    expect(opened.status).toBe(201)
    expect((await visit('GET', opened.json.href)).status).toBe(200)
  }
  const lists = [
    'audiences?search=loyalty',
    'audiences/reading',
    'attributes',
    'profile-schema',
    'destinations',
    'dataflows',
    'accounts',
    'orphans',
    'sandboxes',
    'audit',
  ]
  const refused: string[] = []
  for (const list of lists) if ((await visit('GET', `/api/${list}`)).status !== 200) refused.push(list)
  expect(refused).toEqual([])
  const account = { accessKeyId: 'AKIADEMO000000000001', secretKey: 'of-the-demo', region: 'eu-west-1' }
  const target = { stream: 'loyalty', region: 'eu-west-1' }
  const climbed = await visit('POST', '/api/preflight', {
    destination: 'amazon-kinesis',
    account: { kind: 'new', credentials: account },
    target,
  })
  expect(climbed.status).toBe(200)
  const audience = (await visit('GET', '/api/audiences?search=Birthday%20this%20month')).json.items[0]
  const started = await visit('POST', '/api/activations', {
    destination: 'amazon-kinesis',
    name: 'Inside',
    source: 'create',
    account: { kind: 'new', credentials: account },
    target,
    audiences: [{ id: audience.id, name: audience.name }],
    attributes: ['loyalty.tier'],
  })
  expect(started.status).toBe(201)
  let snapshot = (await visit('GET', `/api/activations/${started.json.id}`)).json
  while (snapshot.status === 'running') {
    await sleep(200)
    snapshot = (await visit('GET', `/api/activations/${started.json.id}`)).json
  }
  expect(snapshot.status).toBe('verified')
  const accountId = snapshot.steps.find(({ id }: { id: string }) => id === 'account-connection').resourceId
  const checked = await visit('POST', `/api/accounts/${accountId}/check`)
  expect(checked.status).toBeLessThan(300)
  expect(outbound()).toEqual([])

  // The watch itself works: a session of a real organization is seen to ask for Adobe.
  await visit('POST', '/api/session', {
    mode: 'credentials',
    orgId: 'SOMEWHERE@AdobeOrg',
    clientId: 'somebody',
    clientSecret: 'something',
  })
  expect(outbound().join('\n')).toContain('adobelogin.com')
})
