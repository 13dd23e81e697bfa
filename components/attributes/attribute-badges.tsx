import { StatusTag } from '@/components/ui/status-tag'
import type { SchemaEntry } from '@/lib/activation/schema-tree'
import { restrictsExport } from '@/lib/activation/usage-label'
import { labelSentence } from './attribute-words'

/** Identity and usage labels, as small as a row needs them; the details below the list explain them. */
export function AttributeBadges({ entry }: { entry: SchemaEntry }) {
  const { identityNamespace, labels } = entry
  return (
    <>
      {labels.map((label) => (
        <span
          key={label}
          title={labelSentence(label)}
          className={`rounded-xs border px-1.5 text-xs font-[580] ${restrictsExport(label) ? 'border-warn/50 bg-warn-soft text-warn' : 'border-line bg-sunken text-ink-2'}`}
        >
          <span className="sr-only">Usage label </span>
          {label}
        </span>
      ))}
      {identityNamespace && (
        <StatusTag tone="accent">
          <span className="max-sm:sr-only">Identity:</span> {identityNamespace}
        </StatusTag>
      )}
    </>
  )
}
