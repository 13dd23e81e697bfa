import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { DataflowDetail } from '@/lib/contract/dataflows'
import { DetailFacts } from './detail-facts'

const dataflow: DataflowDetail = {
  id: 'flow-1',
  name: 'Loyalty feed',
  description: 'For the shop',
  destination: 'amazon-kinesis',
  destinationName: 'Amazon Kinesis',
  target: 'orders',
  state: 'enabled',
  audienceCount: 0,
  attributeCount: 0,
  account: { id: 'account-1', name: 'Shop', label: 'eu-west-1' },
  createdAt: Date.UTC(2026, 0, 1),
  createdBy: 'ana@example.com',
  updatedAt: Date.UTC(2026, 0, 2),
  updatedBy: 'ben@example.com',
  lastRun: { state: 'inProgress', at: Date.UTC(2026, 0, 3) },
  etag: '"1"',
  sourceConnectionId: 'source-1',
  targetConnectionId: 'target-1',
  targetParams: { stream: 'orders', region: 'eu-west-1', includeSegmentNames: true },
  missing: [],
  targetEtag: undefined,
  audiences: [],
  attributes: [],
  transformations: [],
  activationId: 'activation-1',
}

/** Each term of the card with what stands beside it. */
function factsOf(changes: Partial<DataflowDetail> = {}): readonly (readonly [string, string])[] {
  const markup = renderToStaticMarkup(<DetailFacts dataflow={{ ...dataflow, ...changes }} />)
  const facts = markup.matchAll(/<dt[^>]*>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/g)
  return [...facts].map(([, term = '', description = '']) => [term, description])
}

test('every fact of a dataflow can be copied', () => {
  const facts = factsOf()
  expect(facts.length).toBeGreaterThan(12)
  expect(facts.filter(([, shown]) => !shown.includes('aria-label="Copy ')).map(([term]) => term)).toEqual([])
})

test('no two facts are copied under one name', () => {
  const labels = factsOf().flatMap(([, shown]) => [...shown.matchAll(/aria-label="(Copy [^"]*)"/g)])
  const names = labels.map(([, label]) => label)
  expect(names).toEqual([...new Set(names)])
})

test('a last run is called what Adobe calls it', () => {
  const lastRunOf = (state: string) => new Map(factsOf({ lastRun: { state, at: undefined } })).get('Last run')
  expect(lastRunOf('inProgress')).toContain('In progress')
  expect(lastRunOf('cancelled')).toContain('cancelled')
  expect(lastRunOf('cancelled')).not.toContain('Succeeded')
})
