import { plural } from '@/components/ui/plural'
import { withoutSecrets } from '@/components/wizard/draft-form'
import type { DraftForm } from '@/lib/destinations/draft-content'
import { destinationOf } from '@/lib/destinations/registry'

/** One thing in which two versions of a draft differ, in words. */
export interface DraftDifference {
  readonly what: string
  readonly mine: string
  readonly theirs: string
  /** The values are not for those who only look on: among those of an account is its key ID. */
  readonly isPrivate?: boolean
}

const accountPart = 'Account'
const nothing = 'nothing'

/** In which parts two versions of a draft differ, in the order of the wizard. Secrets play no part. */
export function draftDifferences(onPage: DraftForm, theirs: DraftForm): DraftDifference[] {
  // What is on the page still holds its secrets, which must not be shown.
  const mine = withoutSecrets(onPage)
  const parts: readonly [string, (form: DraftForm) => string][] = [
    ['Destination', destinationWords],
    [accountPart, accountWords],
    ['Stream or event hub', ({ target }) => valueWords(target)],
    ['Name', ({ name }) => name.trim() || nothing],
    ['Description', ({ description }) => description.trim() || nothing],
    ['Profile source', ({ source }) => (source === 'reuse' ? 'reused' : 'a new one')],
  ]
  const inWords = parts.flatMap(([what, wordsOf]) => {
    const [own, other] = [wordsOf(mine), wordsOf(theirs)]
    if (own === other) return []
    return [{ what, mine: own, theirs: other, ...(what === accountPart ? { isPrivate: true } : {}) }]
  })
  const namesOf = ({ audiences }: DraftForm) => audiences.map(({ name, id }) => name || id)
  return [
    ...inWords,
    ...listDifference('Audiences', 'audience', namesOf(mine), namesOf(theirs)),
    ...listDifference('Attributes', 'attribute', mine.attributes, theirs.attributes),
  ]
}

function destinationWords({ destination }: DraftForm): string {
  return destination === '' ? nothing : destinationOf(destination).name
}

function accountWords({ account }: DraftForm): string {
  if (account.kind === 'existing') return account.connectionLabel || account.connectionId || nothing
  return valueWords({ ...account.credentials, name: account.name })
}

function valueWords(values: Readonly<Record<string, string | boolean>>): string {
  const given = Object.entries(values)
    .filter(([, value]) => value !== '' && value !== false)
    .map(([name, value]) => (value === true ? name : String(value)))
    .toSorted()
  return given.join(', ') || nothing
}

/** How many, and what only one of the two has. */
function listDifference(
  what: string,
  noun: string,
  mine: readonly string[],
  theirs: readonly string[],
): DraftDifference[] {
  const [onlyMine, onlyTheirs] = [without(mine, theirs), without(theirs, mine)]
  if (onlyMine.length + onlyTheirs.length === 0) {
    const isSameOrder = mine.every((name, index) => name === theirs[index])
    return isSameOrder ? [] : [{ what, mine: 'in another order', theirs: plural(theirs.length, noun) }]
  }
  const words = (all: readonly string[], only: readonly string[]) =>
    only.length === 0 ? plural(all.length, noun) : `${plural(all.length, noun)}, with ${some(only)}`
  return [{ what, mine: words(mine, onlyMine), theirs: words(theirs, onlyTheirs) }]
}

const namedMax = 3

function some(names: readonly string[]): string {
  const rest = names.length - namedMax
  const named = names.slice(0, namedMax).join(', ')
  return rest > 0 ? `${named} and ${rest.toLocaleString('en')} more` : named
}

function without(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others)
  return names.filter((name) => !known.has(name))
}
