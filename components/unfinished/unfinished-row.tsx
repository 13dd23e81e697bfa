import { statusWords } from '@/components/activation/status-words'
import { Moment } from '@/components/dataflows/moment'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { isActive } from '@/lib/activation/activation-status'
import type { UnfinishedActivation } from '@/lib/contract/activations'

/** One activation; the link covers its row. */
export function UnfinishedRow({ item: { id, name, status, at } }: { item: UnfinishedActivation }) {
  const { tone, text } = statusWords[status]
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-3 hover:bg-sunken/60">
      <PageLink
        href={`/activations/${id}`}
        className="min-w-0 flex-1 basis-48 font-medium wrap-anywhere after:absolute after:inset-0 hover:underline"
      >
        {name}
      </PageLink>
      <StatusTag tone={tone}>{text}</StatusTag>
      <span className="text-sm text-ink-2">
        {isActive(status) ? 'since ' : ''}
        <Moment at={at} />
      </span>
    </li>
  )
}
