import { plural } from '@/components/ui/plural'
import type { SchemaEntry } from '@/lib/activation/schema-tree'
import { labelMeaning } from '@/lib/activation/usage-label'

/** `3 of 24 selected`, `24 attributes`, `nothing can be sent`: what a group holds. */
export function groupWords({ attributeCount }: SchemaEntry, chosenCount: number): string {
  if (attributeCount === 0) return 'nothing in it can be sent'
  if (chosenCount === 0) return plural(attributeCount, 'attribute')
  return `${chosenCount.toLocaleString('en')} of ${attributeCount.toLocaleString('en')} selected`
}

/** What a usage label says, as a sentence. */
export function labelSentence(label: string): string {
  const meaning = labelMeaning(label)
  return meaning ? `${label}: ${meaning}` : `${label}: a label of your organization`
}

/** All a row says, for those who hear it instead of seeing it. */
export function rowLabel(entry: SchemaEntry, chosenCount: number, foundCount?: number): string {
  const { kind, path, title, type, identityNamespace, labels, reason } = entry
  const parts = [title, path]
  if (kind === 'unsupported') return [...parts, `cannot be sent: ${reason}`].join(', ')
  if (kind === 'group') {
    parts.push(groupWords(entry, chosenCount))
    if (foundCount) parts.push(`${foundCount.toLocaleString('en')} found`)
    return parts.join(', ')
  }
  parts.push(type)
  if (identityNamespace) parts.push(`identity ${identityNamespace}`)
  return [...parts, ...labels.map(labelSentence)].join(', ')
}

/** The words of a box that stands for a whole group. */
export function branchLabel({ title, attributeCount }: SchemaEntry, chosenCount: number): string {
  const what = attributeCount === 1 ? 'the one attribute' : `all ${plural(attributeCount, 'attribute')}`
  return `${chosenCount === attributeCount ? 'Unselect' : 'Select'} ${what} in ${title}`
}
