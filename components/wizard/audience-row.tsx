import { StatusTag } from '@/components/ui/status-tag'
import type { AudienceView } from '@/lib/contract/audiences'

const evaluationWords = {
  streaming: 'Streaming',
  batch: 'Batch',
  edge: 'Edge',
  uploaded: 'Uploaded',
} as const satisfies Record<AudienceView['evaluation'], string>

/** One audience in the list: its name, what it is, how fresh; and why it cannot be chosen, if so. */
export function AudienceRow({ audience }: { audience: AudienceView }) {
  const { name, description, evaluation, updatedAt, lifecycleState, unavailableReason } = audience
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-sm text-ink-2">{unavailableReason ?? description}</p>
      </div>
      {unavailableReason ? (
        <StatusTag tone="neutral">{lifecycleState}</StatusTag>
      ) : (
        <p className="w-40 shrink-0 text-sm whitespace-nowrap text-ink-2 max-sm:hidden">
          {evaluationWords[evaluation]}
          {updatedAt !== undefined && (
            <span className="block text-ink-3">changed {dayFormat.format(updatedAt)}</span>
          )}
        </p>
      )}
    </div>
  )
}

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })
