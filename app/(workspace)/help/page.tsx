import type { Metadata } from 'next'
import { BeforeYouStart } from '@/components/help/before-you-start'
import { GlossaryList } from '@/components/help/glossary-list'
import { HelpNav } from '@/components/help/help-nav'
import { PageHeading } from '@/components/ui/page-heading'

export const metadata: Metadata = { title: 'Help' }

/** Can be read without a session, so that it can be sent to whoever has to provide something. */
export default function HelpPage() {
  return (
    <div className="grid gap-5">
      <PageHeading
        title="Help"
        lead="What you need before you start, and what the words mean."
        actions={<HelpNav here="help" />}
      />
      <BeforeYouStart />
      <GlossaryList />
    </div>
  )
}
