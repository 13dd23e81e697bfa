import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'

interface ProblemViewProps {
  title: string
  detail: string
  requestId: string
}

/** A page that could not be drawn, and why. */
export function ProblemView({ title, detail, requestId }: ProblemViewProps) {
  return (
    <div className="grid max-w-prose gap-5">
      <PageHeading title="This page could not be loaded" />
      <Notice
        tone="danger"
        title={title}
        requestId={requestId}
        actions={<LinkButton href="/dataflows">All dataflows</LinkButton>}
      >
        {detail}
      </Notice>
    </div>
  )
}
