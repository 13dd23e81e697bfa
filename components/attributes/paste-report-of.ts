import type { PasteChoice, PasteProblem, PasteReport } from '@/components/pickers/paste-report'
import { checkPath, type PathCheck, pathProblem } from '@/lib/activation/check-path'
import { attributesIn, type SchemaEntry, type SchemaTree } from '@/lib/activation/schema-tree'

/** More attributes of a pasted group than this are better chosen in the tree. */
const choicesMax = 12

/** What became of pasted paths: found ones are ready to be added, the others say why not and what may have been meant. */
export function pasteReportOf(
  tree: SchemaTree,
  paths: readonly string[],
  chosen: readonly string[],
): PasteReport<string> {
  const checks = paths.map((path) => ({ path, check: checkPath(tree, path) }))
  const has = new Set(chosen)
  const found = checks.flatMap(({ check }) => (check.kind === 'attribute' ? [choiceOf(check.entry)] : []))
  const problemsOf = (...kinds: readonly PathCheck['kind'][]) =>
    checks
      .filter(({ check }) => kinds.includes(check.kind))
      .map(({ path, check }) => problemOf(tree, path, check))
  return {
    found,
    alreadySelectedCount: found.filter(({ key }) => has.has(key)).length,
    groups: [
      {
        id: 'unknown',
        title: 'Not in the schema',
        tone: 'warn',
        problems: problemsOf('unknown', 'malformed'),
      },
      { id: 'group', title: 'Groups, not attributes', tone: 'neutral', problems: problemsOf('group') },
      { id: 'unsupported', title: 'Cannot be sent', tone: 'bad', problems: problemsOf('unsupported') },
    ],
  }
}

function choiceOf({ path }: SchemaEntry): PasteChoice<string> {
  return { key: path, label: path, item: path }
}

function problemOf(tree: SchemaTree, line: string, check: PathCheck): PasteProblem<string> {
  const reason = pathProblem(check)
  const choices = meantBy(tree, check)
  return { line, ...(reason ? { reason } : {}), ...(choices.length > 0 ? { choices } : {}) }
}

function meantBy(tree: SchemaTree, check: PathCheck): readonly PasteChoice<string>[] {
  if (check.kind === 'group') {
    const inside = attributesIn(tree, check.entry)
    return inside.length <= choicesMax ? inside.map(choiceOf) : []
  }
  const meant = check.kind === 'unknown' && check.suggestion ? tree.byPath.get(check.suggestion) : undefined
  return meant?.kind === 'attribute' ? [choiceOf(meant)] : []
}
