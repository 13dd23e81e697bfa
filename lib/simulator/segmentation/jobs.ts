import { diceOf } from '../flow-runs/dice'
import type { SandboxCall } from '../wire/in-sandbox'
import { readNumber } from './list-number'
import { segmentationRefusal } from './segmentation-refusal'

/** Assumed: jobs are kept a month; one evaluates this many segments at most. */
const keptDays = 30
const segmentsPerJobMax = 100
const limitMax = 100
const limitDefault = 20
const dayMs = 86_400_000
const lastsMs = 35 * 60_000

const ask = { failure: 31 } as const

/** An evaluation that ran, or runs, on one day over one part of the segments. */
interface JobSlot {
  readonly id: string
  readonly startedAtMs: number
  readonly status: 'PROCESSING' | 'FAILED' | 'SUCCEEDED'
  readonly segmentIds: readonly string[]
}

/** Answers `GET /segment/jobs`: evaluations, from which come counts and freshness; not the list of audiences. */
export function listJobs(call: SandboxCall): Response {
  const { query } = call
  const limit = readNumber(query, 'limit', limitDefault, 1, limitMax)
  const start = readNumber(query, 'start', 0, 0, Number.MAX_SAFE_INTEGER)
  const isOldestFirst = query.get('sort') === 'creationTime:asc'
  const status = query.get('status')
  const wantedIds = query.getAll('property').map(readSegmentId)
  const matching = jobsOf(call)
    .filter((job) => status === null || job.status === status)
    .filter(({ segmentIds }) => wantedIds.every((id) => segmentIds.includes(id)))
  const ordered = isOldestFirst ? matching.toReversed() : matching
  const children = ordered.slice(start, start + limit).map((job) => toJob(call, job))
  return Response.json({ _page: { totalCount: matching.length, pageSize: children.length }, children })
}

/** Answers `GET /segment/jobs/{id}`. */
export function readJob(call: SandboxCall): Response {
  const id = call.params.id ?? ''
  const job = jobsOf(call).find((candidate) => candidate.id === id)
  if (!job) throw segmentationRefusal('UPAPI-113430-404', `Segment job ${id} is not found.`)
  return Response.json(toJob(call, job))
}

/** One evaluation at midnight UTC over each part of the published segments, newest first. */
function jobsOf(call: SandboxCall): JobSlot[] {
  const nowMs = call.organization.settings.clock()
  const today = Math.floor(nowMs / dayMs)
  const published = call.store.audiences.publishedDefinitionIds
  const parts = Array.from({ length: Math.ceil(published.length / segmentsPerJobMax) }, (_part, index) =>
    published.slice(index * segmentsPerJobMax, (index + 1) * segmentsPerJobMax),
  )
  return Array.from({ length: keptDays }, (_day, index) => today - index).flatMap((day) =>
    parts.map((segmentIds, part) => jobOf(call, day, part, segmentIds, nowMs)),
  )
}

function jobOf(
  { store }: SandboxCall,
  day: number,
  part: number,
  segmentIds: readonly string[],
  nowMs: number,
): JobSlot {
  const startedAtMs = day * dayMs
  const dice = diceOf(`${store.sandbox.id} ${part}`)
  const hasFailed = dice.fraction(day, ask.failure) < 0.05
  const finished = hasFailed ? 'FAILED' : 'SUCCEEDED'
  const id = `${dice.seed.toString(16).padStart(8, '0')}-${day}-${part}`
  return { id, startedAtMs, status: nowMs < startedAtMs + lastsMs ? 'PROCESSING' : finished, segmentIds }
}

function toJob(
  { organization, store }: SandboxCall,
  { id, startedAtMs, status, segmentIds }: JobSlot,
): unknown {
  const isDone = status === 'SUCCEEDED'
  const { audiences } = store
  const { totalProfiles } = audiences
  const segments = segmentIds.flatMap((segmentId) => audiences.get(segmentId) ?? [])
  const counts = segmentIds.map(
    (segmentId) => [segmentId, audiences.sizeOf(segmentId)?.profileCount ?? 0] as const,
  )
  const byStatus = counts.map(([segmentId, count]) => {
    const exited = Math.round(count * 0.04)
    return [
      segmentId,
      { realized: Math.round(count * 0.1), existing: Math.round(count * 0.9), exited },
    ] as const
  })
  return {
    id,
    imsOrgId: organization.settings.orgId,
    status,
    segments: segments.map((segment) => ({
      segmentId: segment.id,
      segment: { id: segment.id, expression: segment.expression, mergePolicyId: segment.mergePolicyId },
    })),
    metrics: isDone
      ? {
          totalProfiles,
          segmentedProfileCounter: Object.fromEntries(counts),
          segmentedProfileByStatusCounter: Object.fromEntries(byStatus),
        }
      : {},
    creationTime: startedAtMs,
    updateTime: status === 'PROCESSING' ? startedAtMs : startedAtMs + lastsMs,
  }
}

function readSegmentId(expression: string): string {
  const id = /^segments~segmentId==(.+)$/.exec(expression)?.[1]
  if (id !== undefined) return id
  throw segmentationRefusal('UPAPI-113000-400', `The filter ${expression} is not supported.`)
}
