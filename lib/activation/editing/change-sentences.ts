import type { Change } from './changes'

/** `ahead`: what will be done, as a request. `done`: what was done. */
export type Tense = 'ahead' | 'done'

const verbs = {
  ahead: {
    rename: 'Rename it',
    describe: 'Change the description',
    set: 'Change',
    add: 'Add',
    remove: 'Remove',
  },
  done: {
    rename: 'Renamed it',
    describe: 'Changed the description',
    set: 'Changed',
    add: 'Added',
    remove: 'Removed',
  },
} as const

const switchVerbs = {
  ahead: { on: 'Switch on', off: 'Switch off' },
  done: { on: 'Switched on', off: 'Switched off' },
} as const

const parameterNouns: Readonly<Record<string, string>> = {
  stream: 'the stream',
  eventHubName: 'the event hub',
  region: 'the region',
  includeSegmentNames: 'audience names in records',
  includeSegmentTimestamps: 'audience timestamps in records',
}

/** What a parameter of a target is called in a sentence; one that is not known is called by its own name. */
export function parameterNoun(parameter: string): string {
  return parameterNouns[parameter] ?? `the parameter ${parameter}`
}

/** One change as a sentence without a full stop, beginning with its verb. */
export function changeSentence(change: Change, tense: Tense): string {
  const words = verbs[tense]
  switch (change.part) {
    case 'name':
      return `${words.rename} from “${change.from}” to “${change.to}”`
    case 'description':
      return `${words.describe} from ${quoted(change.from)} to ${quoted(change.to)}`
    case 'audience':
      return `${words[change.action]} the audience “${change.audience.name || change.audience.id}”`
    case 'attribute':
      return `${words[change.action]} the attribute ${change.path}`
    case 'target':
      return targetSentence(change, tense)
  }
}

function targetSentence({ parameter, from, to }: Extract<Change, { part: 'target' }>, tense: Tense): string {
  const noun = parameterNoun(parameter)
  if (typeof to === 'boolean' || typeof from === 'boolean')
    return `${switchVerbs[tense][to ? 'on' : 'off']} ${noun}`
  return `${verbs[tense].set} ${noun} from ${quoted(from)} to ${quoted(to)}`
}

function quoted(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'nothing'
  return `“${typeof value === 'string' ? value : JSON.stringify(value)}”`
}
