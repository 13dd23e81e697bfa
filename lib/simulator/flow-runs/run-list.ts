import { notFoundRefusal } from '../flow-service/flow-refusal'
import { pageOf } from '../flow-service/list-page'
import { checkParameterNames, type ListQuery, parseListQuery } from '../flow-service/list-query'
import type { SandboxCall } from '../wire/in-sandbox'
import { timelines } from './flow-timeline'
import { makeRun } from './make-run'
import { inForm } from './run-form'
import { placeOfRun } from './run-id'
import { narrow } from './run-narrowing'
import { slotAt, slotsNewestFirst } from './run-slot'

const limitMax = 100

/**
 * Assumed; hundreds of dataflows make hundreds of thousands of runs, and no caller of a demo may keep a process busy
 * with all of them. The runs of one dataflow are always all there.
 */
const consideredMax = 20_000

const fields = [
  'id',
  'flowId',
  'flowSpec',
  'state',
  'createdAt',
  'updatedAt',
  'createdBy',
  'updatedBy',
  'createdClient',
  'updatedClient',
  'sandboxId',
  'sandboxName',
  'imsOrgId',
  'providerRefId',
  'etag',
  'metrics',
  'activities',
]

/** Answers `GET /runs`: newest first, of the last thirty days, living and deleted dataflows alike. */
export function listRuns(call: SandboxCall): Response {
  const query = parseListQuery(call.query, { fields, limitMax }, call.organization.settings.flags)
  const matching = matchingRuns(call, query)
  if (query.isCount) return Response.json({ count: [...matching].length })
  const ordered = query.order ? [...matching].toSorted(query.order) : matching
  return Response.json(pageOf(ordered, query, '/runs'))
}

function* matchingRuns(call: SandboxCall, query: ListQuery): Generator<{ readonly id: string }> {
  const { clock, flags } = call.organization.settings
  const nowMs = clock()
  const { flowIds, ...window } = narrow(call.query.getAll('property'))
  const asked = timelines(call.store).filter(({ flow }) => !flowIds || flowIds.includes(flow.id))
  let consideredCount = 0
  for (const slot of slotsNewestFirst(asked, nowMs, window)) {
    consideredCount += 1
    if (consideredCount > consideredMax) return
    const run = inForm(makeRun(call.store, slot, nowMs), flags.runForm)
    if (query.passes(run)) yield run
  }
}

/** Answers `GET /runs/{id}`. */
export function readRun(call: SandboxCall): Response {
  checkParameterNames(call.query, [])
  const { clock, flags } = call.organization.settings
  const id = call.params.id ?? ''
  const place = placeOfRun(id, timelines(call.store))
  const slot = place && slotAt(place.timeline, place.hour, clock())
  if (!slot) throw notFoundRefusal('runs', id)
  const run = inForm(makeRun(call.store, slot, clock()), flags.runForm)
  return Response.json(flags.singleRun === 'bare' ? run : { items: [run] })
}
