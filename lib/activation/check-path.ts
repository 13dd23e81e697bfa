import { attributePathSchema } from './draft'
import type { SchemaEntry, SchemaTree } from './schema-tree'
import { suggestPath } from './suggest-path'

/** What a path turns out to be in a profile schema. */
export type PathCheck =
  | { readonly kind: 'attribute'; readonly entry: SchemaEntry }
  | { readonly kind: 'group'; readonly entry: SchemaEntry }
  /** `entry` is the field that stands in the way; `path` may lead below it. */
  | {
      readonly kind: 'unsupported'
      readonly path: string
      readonly entry: SchemaEntry
      readonly reason: string
    }
  | { readonly kind: 'unknown'; readonly path: string; readonly suggestion?: string }
  | { readonly kind: 'malformed'; readonly path: string; readonly message: string }

/** Looks a path up, upper and lower case told apart as the platform does. */
export function checkPath(tree: SchemaTree, path: string): PathCheck {
  const entry = tree.byPath.get(path)
  if (entry?.kind === 'attribute' || entry?.kind === 'group') return { kind: entry.kind, entry }
  const inTheWay = entry ?? unsupportedAbove(tree, path)
  if (inTheWay?.reason) return { kind: 'unsupported', path, entry: inTheWay, reason: inTheWay.reason }
  const form = attributePathSchema.safeParse(path)
  if (!form.success) return { kind: 'malformed', path, message: form.error.issues[0]?.message ?? '' }
  const suggestion = suggestEntry(tree, path)
  return { kind: 'unknown', path, ...(suggestion ? { suggestion } : {}) }
}

/**
 * Why a path cannot be sent, in a sentence without a full stop; undefined when it can. The picker and the check of a
 * draft both say this.
 */
export function pathProblem(check: PathCheck): string | undefined {
  switch (check.kind) {
    case 'attribute':
      return undefined
    case 'group':
      return groupProblem(check.entry)
    case 'unsupported': {
      const { path, entry, reason } = check
      return path === entry.path
        ? `${path} cannot be sent. ${reason}`
        : `${path} cannot be sent. It is in ${entry.path}: ${lowerFirst(reason)}`
    }
    case 'unknown':
      return check.suggestion
        ? `The profile schema has no attribute ${check.path}. Did you mean ${check.suggestion}?`
        : `The profile schema has no attribute ${check.path}. Choose another one from the list`
    case 'malformed':
      return check.message
  }
}

function groupProblem({ path, attributeCount }: SchemaEntry): string {
  if (attributeCount === 0) return `${path} is a group, and nothing in it can be sent`
  const what = attributeCount === 1 ? 'one attribute' : `${attributeCount.toLocaleString('en')} attributes`
  return `${path} is a group of ${what}. Choose from those`
}

/** Nothing below a field that cannot be sent is in the tree; a path that leads there has the reason of that field. */
function unsupportedAbove(tree: SchemaTree, path: string): SchemaEntry | undefined {
  const names = path.split('.')
  for (let length = names.length - 1; length > 0; length -= 1) {
    const above = tree.byPath.get(names.slice(0, length).join('.'))
    if (above) return above.kind === 'unsupported' ? above : undefined
  }
  return undefined
}

/** Fields that only differ in case come first, whatever they are: the next check then explains them. */
function suggestEntry(tree: SchemaTree, path: string): string | undefined {
  const wanted = path.toLowerCase()
  const inOtherCase = tree.entries.find((entry) => entry.path.toLowerCase() === wanted)
  return inOtherCase?.path ?? suggestPath(path, tree.attributePaths)
}

function lowerFirst(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}
