import { expect, test } from 'vitest'
import { chosenItems, linesOf } from '@/components/pickers/paste-report'
import type { AudienceLookup, AudienceView } from '@/lib/contract/audiences'
import { pasteReport } from './audience-paste'

const view = (id: string, unavailableReason?: string): AudienceView => ({
  id,
  name: `Audience ${id}`,
  description: '',
  evaluation: 'batch',
  origin: 'segmentation',
  lifecycleState: 'published',
  updatedAt: undefined,
  unavailableReason,
  size: undefined,
  sentTo: undefined,
})

const lookup: AudienceLookup = {
  found: [
    { line: 'a', audience: view('a') },
    { line: 'Audience a', audience: view('a') },
    { line: 'b', audience: view('b') },
  ],
  unavailable: [{ line: 'c', audience: view('c', 'It is a draft.') }],
  ambiguous: [{ line: 'twins', audiences: [view('d'), view('e'), view('f', 'It is a draft.')] }],
  notFound: ['g', 'h'],
  unchecked: [],
}

test('an audience that was pasted twice is added once, and one that is selected already is told', () => {
  const report = pasteReport(lookup, new Set(['b']))
  expect(report.alreadySelectedCount).toBe(1)
  expect(chosenItems(report, new Set()).map(({ id }) => id)).toEqual(['a', 'b'])
})

test('of several with one name those are added that were ticked; what cannot be sent is no choice', () => {
  const report = pasteReport(lookup, new Set())
  const choices = report.groups[0]?.problems[0]?.choices?.map(({ key }) => key)
  expect(choices).toEqual(['d', 'e'])
  expect(chosenItems(report, new Set(['e', 'f'])).map(({ id }) => id)).toEqual(['a', 'b', 'e'])
})

test('lines that were not found can be taken along as they were', () => {
  const report = pasteReport(lookup, new Set())
  const notFound = report.groups.find(({ id }) => id === 'not-found')
  expect(notFound && linesOf(notFound)).toBe('g\nh')
})
