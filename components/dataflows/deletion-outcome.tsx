import { Copyable } from '@/components/ui/copyable'
import { StatusTag } from '@/components/ui/status-tag'
import { TextLink } from '@/components/ui/text-link'
import type { DeletionReport } from '@/lib/contract/dataflow-changes'
import { connectionWords } from './connection-words'

const words = {
  deleted: { tone: 'ok', text: 'Deleted' },
  kept: { tone: 'neutral', text: 'Kept' },
  failed: { tone: 'bad', text: 'Still there' },
} as const

/** Tells what of a deleted dataflow is left, and where to deal with it. */
export function DeletionOutcome({ report }: { report: DeletionReport }) {
  return (
    <div role="status" className="grid gap-3">
      <p>
        The dataflow is gone, but not everything that belonged to it. What is left exports nothing; you find
        it under <TextLink href="/dataflows/orphans">Unused connections</TextLink>.
      </p>
      <ul className="grid gap-2">
        {report.connections.map(({ type, id, name, result, detail, requestId }) => (
          <li key={id} className="grid gap-1">
            <span className="flex flex-wrap items-center gap-2">
              <span className="wrap-anywhere">
                {connectionWords[type]} <span className="font-medium text-ink">{name}</span>
              </span>
              <StatusTag tone={words[result].tone}>{words[result].text}</StatusTag>
            </span>
            {detail && <span className="text-sm">{detail}</span>}
            {requestId && result === 'failed' && <Copyable value={requestId} label="request ID" />}
          </li>
        ))}
      </ul>
    </div>
  )
}
