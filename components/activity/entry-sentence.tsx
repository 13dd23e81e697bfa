import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import type { AuditEvent } from '@/lib/contract/audit'
import { type auditLinks, nameLink } from './audit-links'
import { auditSentence, outcomeWords } from './audit-words'

type EntrySentenceProps = { event: AuditEvent; links: ReturnType<typeof auditLinks> }

/** What was done, with the name of what it was done to. */
export function EntrySentence({ event, links }: EntrySentenceProps) {
  const { lead, name, end } = auditSentence(event)
  const { tone, title } = outcomeWords[event.outcome]
  const href = nameLink(event, links)
  return (
    <h3 className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
      <span className="min-w-0 wrap-anywhere">
        {lead} {name !== undefined && <EntryName name={name} href={href} />}
        {end}
      </span>
      {event.outcome !== 'succeeded' && <StatusTag tone={tone}>{title}</StatusTag>}
    </h3>
  )
}

function EntryName({ name, href }: { name: string; href: string | undefined }) {
  if (!href) return <span className="font-semibold">{name}</span>
  return (
    <PageLink
      href={href}
      className="relative z-10 rounded-sm font-semibold underline decoration-line-strong underline-offset-3 hover:decoration-current"
    >
      {name}
    </PageLink>
  )
}
