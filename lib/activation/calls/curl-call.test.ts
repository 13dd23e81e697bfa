import { expect, test } from 'vitest'
import type { Exchange } from '../../contract/exchanges'
import { secret } from '../template'
import { curlOfExchange } from './curl-call'

function exchange(change: Partial<Exchange>): Exchange {
  return { at: 0, durationMs: 1, method: 'POST', path: '/data/foundation/flowservice/flows', ...change }
}

test('what looks like a variable in a name stays text; a credential is a variable of the shell', () => {
  const params = { secretKey: secret('secretKey'), region: 'eu-west-1' }
  const curl = curlOfExchange(exchange({ body: { name: '{{AWS_SECRET}} $HOME `id`', auth: { params } } }))
  expect(curl).toContain('"name": "{{AWS_SECRET}} \\$HOME \\`id\\`"')
  expect(curl).toContain(`"secretKey": "\${SECRET_KEY}"`)
})

test('the mark by which Sluice finds its own is left out; what a person wrote beside it stays', () => {
  const mark = '[sluice 0000-1/dataflow]'
  expect(curlOfExchange(exchange({ body: { name: 'A', description: mark } }))).not.toContain('description')
  const kept = curlOfExchange(exchange({ body: { name: 'A', description: `Mine ${mark}` } }))
  expect(kept).toContain('"description": "Mine"')
  expect(kept).not.toContain('[sluice')
})

test('the version is quoted within the quotes of the shell', () => {
  const curl = curlOfExchange(exchange({ method: 'PATCH', ifMatch: '"7$x"', body: [] }))
  expect(curl).toContain('--header "If-Match: \\"7\\$x\\""')
})
