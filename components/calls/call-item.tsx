import { CodeView } from '@/components/ui/code-view'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { StatusTag } from '@/components/ui/status-tag'
import type { FieldNote } from '@/lib/activation/calls/field-notes'
import { NoteTable } from './note-table'
import type { ShownCall } from './shown-call'

type CallItemProps = {
  call: ShownCall
  /** What a destination's own fields mean. */
  ownNotes: readonly FieldNote[]
}

/** One call: what it asks, what was answered, what each field means. */
export function CallItem({ call, ownNotes }: CallItemProps) {
  const { title, method, path, headers, body, curl } = call
  const notes = [...call.notes, ...ownNotes.filter(({ path: field }) => call.paths.has(field))]
  return (
    <li className="border-b border-line py-1 last:border-b-0">
      <Disclosure
        title={
          <span className="flex flex-wrap items-baseline gap-x-3">
            <span>{title}</span>
            <span className="code font-normal break-all text-ink-2">
              {method} {path}
            </span>
          </span>
        }
        meta={<Outcome call={call} />}
      >
        <div className="grid gap-4">
          {curl !== undefined && (
            <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
              <CopyButton text={curl} label={`“${title}” as curl`} /> as curl; variables stand for secrets
            </p>
          )}
          <NoteTable
            label={`Headers of “${title}”`}
            columns={['Header', 'Value', 'What it is for']}
            rows={headers.map(({ name, value, note }) => [name, value, note])}
          />
          {body !== undefined && (
            <CodeView
              label={`Body of “${title}”`}
              json={body}
              maxHeight="18rem"
              isPrivate={call.paths.has('auth.params')}
            />
          )}
          {notes.length > 0 && (
            <NoteTable
              label={`Fields of “${title}”`}
              columns={['Field', 'What it means']}
              rows={notes.map(({ path: field, note }) => [field, note])}
            />
          )}
          <Answer call={call} />
        </div>
      </Disclosure>
    </li>
  )
}

function Answer({ call: { title, method, state, answer } }: { call: ShownCall }) {
  if (state === 'planned') return null
  if (!answer) {
    return (
      <p className="text-ink-2">
        No answer came.{' '}
        {method === 'GET'
          ? 'Nothing is changed by asking, so it can be asked again.'
          : 'Whether Adobe acted has to be found out by asking, before anything is sent again.'}
      </p>
    )
  }
  return answer.body === undefined ? (
    <p className="text-ink-2">Answered {answer.status}, without a body.</p>
  ) : (
    // It names the organization and who changed what.
    <CodeView
      label={`Answer to “${title}”, ${answer.status}`}
      json={answer.body}
      maxHeight="18rem"
      isPrivate
    />
  )
}

function Outcome({ call: { state, answer, durationMs = 0 } }: { call: ShownCall }) {
  if (state === 'planned') return null
  const took = `${(durationMs / 1000).toFixed(2)} s`
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <span className="code numeric">{took}</span>
      {answer ? (
        <StatusTag tone={answer.status < 300 ? 'ok' : 'bad'}>{answer.status}</StatusTag>
      ) : (
        <StatusTag tone="warn">No answer</StatusTag>
      )}
    </span>
  )
}
