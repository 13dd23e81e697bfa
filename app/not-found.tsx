import type { Metadata } from 'next'
import { NothingHere } from '@/components/shell/nothing-here'
import { PublicFrame } from '@/components/shell/public-frame'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PublicFrame>
      <div className="grid gap-5">
        <PageHeading title="Not found" />
        <NothingHere href="/" label="Go to the start" />
      </div>
    </PublicFrame>
  )
}
