import { TermsIn } from '@/components/help/terms-in'
import { CopyButton } from '@/components/ui/copy-button'
import type { SchemaEntry } from '@/lib/activation/schema-tree'
import { AttributeBadges } from './attribute-badges'
import { labelSentence } from './attribute-words'

/** The row one is at, in full: what does not fit into two lines, and what its badges mean. */
export function AttributeDetails({ entry }: { entry: SchemaEntry | undefined }) {
  return (
    <section
      aria-label="About this row"
      className="grid min-h-22 content-start gap-1 border-t border-line bg-sunken/60 px-4 py-3 text-sm"
    >
      {entry ? (
        <>
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <p className="font-semibold">{entry.title}</p>
            <p className="code flex min-w-0 items-center gap-1 text-ink-2">
              <span className="break-all">{entry.path}</span>
              <CopyButton text={entry.path} label="path" isCompact />
            </p>
            <p className="text-ink-2">{entry.type}</p>
            <AttributeBadges entry={entry} />
          </div>
          {entry.description && <p className="text-ink-2">{entry.description}</p>}
          {entry.reason && <p className="text-ink-2">Cannot be sent. {entry.reason}.</p>}
          {entry.labels.length > 0 && (
            <p className="text-ink-2">
              {entry.labels.map(labelSentence).join('. ')}.{' '}
              <TermsIn>
                What follows from a usage label is decided by the policies of your organization.
              </TermsIn>
            </p>
          )}
          {entry.identityNamespace && (
            <p className="text-ink-2">
              Identifies a person in the namespace {entry.identityNamespace}: readers of the stream can use it
              to tell repeated records.
            </p>
          )}
        </>
      ) : (
        <p className="text-ink-2">
          Go to a row to read about it here. Arrow keys open and close groups, Space selects, Shift selects a
          range.
        </p>
      )}
    </section>
  )
}
