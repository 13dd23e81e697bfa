import { NothingHere } from '@/components/shell/nothing-here'
import { PageHeading } from '@/components/ui/page-heading'

export default function NotFound() {
  return (
    <main id="main" className="page-gutter grid gap-5 py-16">
      <PageHeading title="Not found" />
      <NothingHere href="/" label="Go to the start" />
    </main>
  )
}
