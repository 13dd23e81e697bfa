import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { sevenCalls } from '@/lib/operations/testing/activation-scene'
import { canaries } from '@/lib/operations/testing/drafts'
import { embeddedApp } from './support/embedded-app'

const { parts, killAt } = embeddedApp()

/** Every byte of a directory, file by file. */
function* filesOf(directory: string): Generator<Buffer> {
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const path = join(directory, name)
    if (statSync(path).isFile()) yield readFileSync(path)
  }
}

/** The body of a draft with these credentials. */
function draftWith(credentials: Readonly<Record<string, string>>): unknown {
  const account = { kind: 'new', name: '', connectionId: '', connectionLabel: '', credentials }
  const form = {
    destination: 'amazon-kinesis',
    name: 'Kept draft',
    description: '',
    source: 'reuse',
    account,
    target: {},
    suggestedTarget: {},
    aside: {},
    audiences: [],
    attributes: [],
  }
  return { basedOn: 0, content: { sendId: crypto.randomUUID(), form, visited: [], step: 'account' } }
}

/** As text of one byte a character, and of two, as some engines store it. */
function holds(bytes: Buffer, secret: string): boolean {
  return bytes.includes(secret, 0, 'latin1') || bytes.includes(secret, 0, 'utf16le')
}

test('a secret of an activation is in no byte of the data directory, no log, no answer and no page', async () => {
  const { stage, app, person } = parts()
  const account = sevenCalls.find(([step]) => step === 'account-connection')
  const id = await killAt(account?.[1] ?? {}, 'before')
  await person.resume(app.url, id)
  expect(await person.readWhenOver(app.url, id)).toMatchObject({ status: 'verified' })
  const refusedId = crypto.randomUUID()
  stage.simulator.faults.add({ method: 'POST', path: /\/flows$/, effect: { kind: 'status', status: 400 } })
  await person.start(app.url, refusedId)
  await person.readWhenOver(app.url, refusedId)
  await person.undo(app.url, refusedId)
  await person.readWhenOver(app.url, refusedId)

  // What an edit sent stands in its answer, also when it is refused.
  stage.simulator.faults.add({ method: 'PATCH', path: /\/flows\//, effect: { kind: 'status', status: 400 } })
  const made = z.object({ dataflowId: z.string() }).parse(await person.readWhenOver(app.url, id))
  const held = await person.request(app.url, `/api/dataflows/${made.dataflowId}`)
  const { etag } = z.object({ etag: z.string() }).parse(await held.json())
  const edit = { method: 'PATCH', body: { etag, name: 'Refused' } }
  const refusal = await (await person.request(app.url, `/api/dataflows/${made.dataflowId}`, edit)).text()
  expect(JSON.parse(refusal).exchanges.at(-1)).toMatchObject({ method: 'PATCH', answer: { status: 400 } })

  const put = async (body: unknown) => {
    const path = `/api/drafts/${crypto.randomUUID()}`
    return (await person.request(app.url, path, { method: 'PUT', body })).status
  }
  expect(await put(draftWith({ accessKeyId: 'AKIAEXAMPLE123456789' }))).toBe(201)
  expect(await put(draftWith({ secretKey: canaries.secretKey }))).toBe(422)

  const paths = [id, refusedId].flatMap((one) => [
    `/api/activations/${one}`,
    `/api/activations/${one}/events`,
    `/activations/${one}`,
  ])
  const texts = [
    '/api/activations',
    '/api/audit?limit=200',
    '/api/drafts',
    '/activity',
    '/dataflows',
    ...paths,
  ].map(async (path) => (await person.request(app.url, path)).text())
  for (const text of [refusal, ...(await Promise.all(texts))]) {
    expect(text).not.toContain(canaries.secretKey)
    expect(text).not.toContain(stage.simulator.clientSecret)
  }
  await app.stop()

  const { clientSecret } = stage.simulator
  const files = [...filesOf(stage.dataDir), readFileSync(stage.logFile)]
  // The journal is among them: what it does hold is found.
  expect(files.some((bytes) => holds(bytes, id))).toBe(true)
  for (const secret of [canaries.secretKey, clientSecret]) {
    expect(files.filter((bytes) => holds(bytes, secret))).toEqual([])
  }
})
