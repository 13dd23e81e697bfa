import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QueryProvider } from '@/components/api/query-provider'
import { ChapterOpening } from '@/components/demo/chapter-opening'
import { TopBar } from '@/components/shell/top-bar'
import { findChapter } from '@/lib/demo/chapters'
import { env } from '@/lib/env'
import { pageSession } from '@/lib/session/page-session'

interface ChapterPageProps {
  params: Promise<{ chapter: string }>
}

export async function generateMetadata({ params }: ChapterPageProps): Promise<Metadata> {
  return { title: findChapter((await params).chapter)?.title ?? 'Not found' }
}

/** Where a link to a chapter of the demo’s story leads. */
export default async function ChapterPage({ params }: ChapterPageProps) {
  const chapter = findChapter((await params).chapter)
  if (!chapter || env().DEMO === 'off') notFound()
  const session = await pageSession()
  return (
    <QueryProvider>
      <TopBar items={[]} />
      <main id="main" className="page-gutter py-10">
        <ChapterOpening chapter={chapter} isAsking={session !== undefined && session.mode !== 'demo'} />
      </main>
    </QueryProvider>
  )
}
