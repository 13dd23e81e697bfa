import type { Metadata } from 'next'
import { ComparePage } from '@/components/compare/compare-page'
import { readComparison, writeComparison } from '@/components/compare/comparison-address'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Compare dataflows' }

type Query = Record<string, string | string[] | undefined>

export default async function CompareDataflowsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const comparison = readComparison((name) => {
    const value = query[name]
    return typeof value === 'string' ? value : undefined
  })
  // Whoever was sent the address of a comparison still sees it after signing in.
  await requirePageSession(`/dataflows/compare${writeComparison(comparison)}`)
  return <ComparePage initial={comparison} />
}
