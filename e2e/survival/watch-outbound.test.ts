import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const watcher = new URL('support/watch-outbound.mjs', import.meta.url)

/** What the watcher writes down of a program, which has to end by itself. */
function outboundOf(program: string): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-watcher-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const file = join(directory, 'outbound')
  writeFileSync(file, '')
  const args = [`--import=${watcher}`, '--input-type=module', '--eval', program]
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, OUTBOUND_FILE: file },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the program failed: ${stderr}`)
  return readFileSync(file, 'utf8').split('\n').filter(Boolean)
}

const waysOut = [
  ['a look-up', "import { lookup } from 'node:dns'; lookup('far.example', () => {})"],
  [
    'a promised look-up',
    "import { lookup } from 'node:dns/promises'; await lookup('far.example').catch(() => {})",
  ],
  [
    'a question to a name server',
    "import { resolveTxt } from 'node:dns'; resolveTxt('far.example', () => {})",
  ],
  [
    'a promised question',
    "import { resolve4 } from 'node:dns/promises'; await resolve4('far.example').catch(() => {})",
  ],
  ['a resolver', "import { Resolver } from 'node:dns'; new Resolver().resolve('far.example', () => {})"],
  [
    'a promising resolver',
    "import { promises } from 'node:dns'; await new promises.Resolver().resolve6('far.example').catch(() => {})",
  ],
  ['a connection', "import { connect } from 'node:net'; connect(443, 'far.example').on('error', () => {})"],
  [
    'a secure connection',
    "import { connect } from 'node:tls'; connect(443, 'far.example').on('error', () => {})",
  ],
  ['a request', "await fetch('https://far.example').catch(() => {})"],
  [
    'a datagram',
    "import { createSocket } from 'node:dgram'; const s = createSocket('udp4'); s.send('x', 9, 'far.example', () => s.close())",
  ],
  [
    'a peer of datagrams',
    "import { createSocket } from 'node:dgram'; const s = createSocket('udp4'); s.connect(9, 'far.example', () => s.close())",
  ],
] as const

test.each(waysOut)('%s is seen, and refused', (_name, program) => {
  expect(outboundOf(program)).toEqual([expect.stringContaining('far.example')])
})

test('an address whose name is asked for is seen', () => {
  const program = "import { reverse } from 'node:dns'; reverse('192.0.2.1', () => {})"
  expect(outboundOf(program)).toEqual(['look up 192.0.2.1'])
})

test('listening under a name of this machine is nobody’s business', () => {
  const program =
    "import { createServer } from 'node:net'; createServer().listen(0, 'localhost', function () { this.close() })"
  expect(outboundOf(program)).toEqual([])
})
