import type { Metadata } from 'next'
import { NothingHere } from '@/components/shell/nothing-here'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Not found' }

export default function WorkspaceNotFound() {
  return (
    <div className="grid gap-5">
      <PageHeading title="Not found" />
      <NothingHere href="/dataflows" label="All dataflows" />
    </div>
  )
}
