import { childrenOf, type SchemaEntry, type SchemaTree } from './schema-tree'

/** How well an entry fits a search; lower is better. */
const fit = { exact: 0, begins: 1, own: 2, inherited: 3, none: 255 } as const

/** What a search found in a schema. */
export interface SchemaSearch {
  /** Lower case, in the order typed; none when everything is shown. */
  readonly words: readonly string[]
  /** Whether it is found, or has something found in it. */
  readonly isShown: (entry: SchemaEntry) => boolean
  /** Whether the entry itself is found, not only something in it. Without a search, everything is. */
  readonly isFound: (entry: SchemaEntry) => boolean
  /** Attributes found in it, itself included. */
  readonly foundIn: (entry: SchemaEntry) => number
  /** Attributes found in all. */
  readonly foundCount: number
  /** What is shown in a group, or at the top: the best fit first, else in the order of the schema. */
  readonly shownIn: (parent?: SchemaEntry) => readonly SchemaEntry[]
  /** Whether the entry itself was found by its own name or title. */
  readonly isNamed: (entry: SchemaEntry) => boolean
  /** Whether it, or something in it, was found by its own name or title rather than by those of the groups around it. */
  readonly isLedTo: (entry: SchemaEntry) => boolean
}

/** Searches a tree as often as one types: what is compared is put into lower case once. */
export function createSchemaSearch(tree: SchemaTree): (search: string) => SchemaSearch {
  const texts = tree.entries.map(({ name, title, path, parentTitles }) => ({
    name: name.toLowerCase(),
    title: title.toLowerCase(),
    path: path.toLowerCase(),
    all: `${path} ${parentTitles.join(' ')} ${title}`.toLowerCase(),
  }))

  return (search) => {
    const words = searchWords(search)
    if (words.length === 0) return showAll(tree)
    const phrase = search.trim().toLowerCase()
    const own = new Uint8Array(tree.entries.length)
    const best = new Uint8Array(tree.entries.length)
    const found = new Uint32Array(tree.entries.length)
    // Backwards: what is in a group comes before the group itself, which takes over the best of it.
    best.fill(fit.none)
    for (let index = tree.entries.length - 1; index >= 0; index -= 1) {
      const entry = tree.entries[index]
      const text = texts[index]
      if (!entry || !text) continue
      const ownFit = fitOf(text, words, phrase)
      const bestHere = Math.min(ownFit, best[index] ?? fit.none)
      const foundHere = (found[index] ?? 0) + (ownFit !== fit.none && entry.kind === 'attribute' ? 1 : 0)
      own[index] = ownFit
      best[index] = bestHere
      found[index] = foundHere
      if (entry.parent === undefined) continue
      best[entry.parent] = Math.min(best[entry.parent] ?? fit.none, bestHere)
      found[entry.parent] = (found[entry.parent] ?? 0) + foundHere
    }
    const fitAt = ({ index }: SchemaEntry) => best[index] ?? fit.none
    const foundIn = ({ index }: SchemaEntry) => found[index] ?? 0
    const isShown = (entry: SchemaEntry) => fitAt(entry) !== fit.none
    const top = childrenOf(tree)
    return {
      words,
      isShown,
      isFound: ({ index }) => own[index] !== fit.none,
      foundIn,
      foundCount: top.reduce((count, entry) => count + foundIn(entry), 0),
      shownIn: once((parent) =>
        childrenOf(tree, parent)
          .filter(isShown)
          .toSorted((one, other) => fitAt(one) - fitAt(other)),
      ),
      isNamed: ({ index }) => (own[index] ?? fit.none) < fit.inherited,
      isLedTo: (entry) => fitAt(entry) < fit.inherited,
    }
  }
}

/** The words of a search, in lower case: an entry is found when it, or a group around it, has each of them. */
function searchWords(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean)
}

/**
 * The groups a search opens by itself, as long as the list stays short: those that lead to something found by its own
 * name, then those that were found so themselves. Best fits come first; a group left closed says how much was found in it.
 *
 * @param rowsMax  rows that opening may lead to; what is at the top is shown in any case
 */
export function groupsToOpen(search: SchemaSearch, rowsMax: number): ReadonlySet<string> {
  const opened = new Set<string>()
  if (search.words.length === 0) return opened
  let rows = search.shownIn().length

  function open(isWorthIt: (group: SchemaEntry) => boolean, parent?: SchemaEntry): void {
    for (const entry of search.shownIn(parent)) {
      if (entry.kind !== 'group') continue
      const below = search.shownIn(entry).length
      if (!opened.has(entry.path)) {
        if (!isWorthIt(entry) || rows + below > rowsMax) continue
        rows += below
        opened.add(entry.path)
      }
      open(isWorthIt, entry)
    }
  }

  open((group) => search.shownIn(group).some(search.isLedTo))
  open(search.isNamed)
  return opened
}

interface ComparedText {
  readonly name: string
  readonly title: string
  readonly path: string
  readonly all: string
}

function fitOf({ name, title, path, all }: ComparedText, words: readonly string[], phrase: string): number {
  if (!words.every((word) => all.includes(word))) return fit.none
  if (phrase === name || phrase === title || phrase === path) return fit.exact
  if (name.startsWith(phrase) || title.startsWith(phrase) || path.endsWith(`.${phrase}`)) return fit.begins
  return words.some((word) => name.includes(word) || title.includes(word) || reachesInto(path, name, word))
    ? fit.own
    : fit.inherited
}

/** A word with dots, such as `name.first`, reaches over the last name of a path. */
function reachesInto(path: string, name: string, word: string): boolean {
  return word.includes('.') && path.lastIndexOf(word) + word.length > path.length - name.length
}

/** What is in a group is asked for again and again while rows are made of it. */
function once(shownIn: SchemaSearch['shownIn']): SchemaSearch['shownIn'] {
  const known = new Map<SchemaEntry | undefined, readonly SchemaEntry[]>()
  return (parent) => {
    const shown = known.get(parent) ?? shownIn(parent)
    known.set(parent, shown)
    return shown
  }
}

function showAll(tree: SchemaTree): SchemaSearch {
  return {
    words: [],
    isShown: () => true,
    isFound: () => true,
    foundIn: ({ attributeCount }) => attributeCount,
    foundCount: tree.attributePaths.length,
    shownIn: once((parent) => childrenOf(tree, parent)),
    isNamed: () => false,
    isLedTo: () => false,
  }
}
