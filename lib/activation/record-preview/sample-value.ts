import { knownValues } from './known-values'
import { sampleNumber } from './sample-numbers'
import { sampleText } from './sample-texts'
import { sampleDay, sampleMoment } from './sample-times'
import { stableFraction } from './stable-fraction'

export type SampleValue = string | number | boolean

type Kind = 'text' | 'whole' | 'decimal' | 'truth' | 'day' | 'moment'

/** XDM types, and those of JSON Schema for fields that name none. */
const kinds: Readonly<Record<string, Kind>> = {
  string: 'text',
  uri: 'text',
  byte: 'whole',
  short: 'whole',
  int: 'whole',
  integer: 'whole',
  long: 'whole',
  number: 'decimal',
  double: 'decimal',
  boolean: 'truth',
  date: 'day',
  'date-time': 'moment',
}

/**
 * What a made-up person has in a field: fitting its type and its name, and always the same for the same field.
 *
 * @param type   the field's XDM type, e.g. `int`; without one, or with one we do not know, its name decides
 * @param nowMs  what dates are relative to, epoch ms
 */
export function sampleValue(path: string, type: string | undefined, nowMs: number): SampleValue {
  const names = path.split('.')
  const last = wordsOf(names.slice(-1))
  const words = [last, wordsOf(names.slice(-2))] as const
  const known = knownValues.get(path)
  const kind = kinds[type ?? ''] ?? guessKind(known, last)
  if (known !== undefined && isOfKind(known, kind)) return known
  switch (kind) {
    case 'text':
      return sampleText(path, words)
    case 'whole':
    case 'decimal':
      return sampleNumber(path, words, kind === 'whole')
    case 'truth':
      return !/suppress|control|^non|test/.test(last) && stableFraction(path) > 0.25
    case 'day':
      return sampleDay(path, last, nowMs)
    case 'moment':
      return sampleMoment(path, last, nowMs)
  }
}

function isOfKind(value: SampleValue, kind: Kind): boolean {
  if (kind === 'truth') return typeof value === 'boolean'
  if (kind === 'whole' || kind === 'decimal') return typeof value === 'number'
  return typeof value === 'string' && kind !== 'moment'
}

/** Names say much: `isOpen`, `orderCount`, `lastOpenedAt`, `joinDate`. */
function guessKind(known: SampleValue | undefined, last: string): Kind {
  if (typeof known === 'boolean' || /^(is|has) /.test(last)) return 'truth'
  if (typeof known === 'number' || /(count|points|year)$/.test(last)) return 'whole'
  if (/ at$|timestamp$/.test(last)) return 'moment'
  return known === undefined && / (date|on)$/.test(last) ? 'day' : 'text'
}

/** Names of a path as lower-case words: `preferredStore`, `city` → `preferred store city`. */
function wordsOf(names: readonly string[]): string {
  return names
    .join(' ')
    .replaceAll(/([a-z])(?=[A-Z0-9])|(\d)(?=[A-Za-z])/g, '$1$2 ')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .toLowerCase()
    .trim()
}
