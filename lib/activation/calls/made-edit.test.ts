import { expect, test } from 'vitest'
import type { Exchange } from '../../contract/exchanges'
import { holding } from '../editing/testing/held'
import { madeEdit } from './made-edit'

const service = '/data/foundation/flowservice'

function exchange(method: string, path: string, more: Partial<Exchange>): Exchange {
  return { at: 0, durationMs: 1, method, path: `${service}${path}`, ...more }
}

function readFlow(etag: string, audiences: readonly string[] = ['a', 'b']): Exchange {
  const flow = { id: 'f', etag, name: 'Loyalty feed', transformations: holding(audiences, ['p']) }
  return exchange('GET', '/flows/f', { answer: { status: 200, body: { items: [flow] } } })
}

const target = { id: 't', etag: '"t1"', connectionSpec: { id: 'kinesis', version: '1.0' }, params: {} }
const readTarget = exchange('GET', '/targetConnections/t', {
  answer: { status: 200, body: { items: [target] } },
})

const removal = { op: 'remove', path: '/transformations/0/params/segmentSelectors/selectors/1' } as const

function patchFlow(ifMatch: string, status: number | undefined): Exchange {
  const answer = status === undefined ? {} : { answer: { status } }
  return exchange('PATCH', '/flows/f', { ifMatch, body: [removal], ...answer })
}

test('an edit is told by the patch that was taken, the version it was made for, and what was read in the end', () => {
  const made = madeEdit([
    readFlow('"1"'),
    readTarget,
    patchFlow('"1"', 412),
    readFlow('"2"'),
    patchFlow('"2"', 200),
    readFlow('"3"', ['a']),
    readTarget,
  ])
  expect(made).toMatchObject({ name: 'Loyalty feed', connectionSpecId: 'kinesis' })
  expect(made?.patches).toEqual([{ collection: 'flows', id: 'f', version: '"2"', operations: [removal] }])
  expect(made?.held).toMatchObject({ audiences: [{ id: 'a' }], attributes: ['p'] })
})

test('a patch whose answer was lost counts, since it may have been taken', () => {
  const made = madeEdit([readFlow('"1"'), patchFlow('"1"', undefined), readFlow('"2"', ['a'])])
  expect(made?.patches).toMatchObject([{ version: '"1"' }])
})

test('while Adobe shows the version of before, with quotes or without, there is no patch to hand on', () => {
  expect(madeEdit([readFlow('"1"'), patchFlow('"1"', 202), readFlow('1')])?.patches).toEqual([])
})

test('an edit that had nothing to send has no patch; one whose dataflow was too long to be kept is not told', () => {
  expect(madeEdit([readFlow('"1"'), readTarget])?.patches).toEqual([])
  const long = exchange('GET', '/flows/f', {
    answer: { status: 200, body: 'Left out: 300,000 characters.' },
  })
  expect(madeEdit([long, patchFlow('"1"', 200), long])).toBeUndefined()
})
