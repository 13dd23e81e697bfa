import type { Metadata } from 'next'
import { readFilters, writeFilters } from '@/components/activity/activity-filters'
import { ActivityTrail } from '@/components/activity/activity-trail'
import { requirePageSession } from '@/lib/session/page-session'

export const metadata: Metadata = { title: 'Activity' }

type Query = Record<string, string | string[] | undefined>

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = writeFilters(readFilters(toParameters(await searchParams)))
  // Whoever was sent the address of a filtered trail still sees it so after signing in.
  const { sandbox } = await requirePageSession(query ? `/activity?${query}` : '/activity')
  return <ActivityTrail sandbox={sandbox} />
}

function toParameters(given: Query): URLSearchParams {
  const pairs = Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return new URLSearchParams(pairs)
}
