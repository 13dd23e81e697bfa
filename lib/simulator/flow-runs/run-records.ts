import { audienceIdsOf } from './flow-timeline'
import type { CountedReason, EntitySummary, RecordSummary } from './run'
import type { RunSlot } from './run-slot'

const ask = { volume: 11, noise: 12, skipped: 13, failed: 14, share: 15 } as const

/** Made up but for the form of the first, which a sample shows. */
const skippedReason = { code: 'ACTIVATION_BATCH-0000-SKIP', message: 'Required attributes are missing.' }
export const failureReason = {
  code: 'ACTIVATION_STREAMING-0001-FAIL',
  message: 'The destination did not accept the records.',
}

/**
 * What a run moved: busier by day than by night, quieter at weekends, about the same from one hour to the next.
 *
 * @param isCounted  false leaves out every count, as the product pages do for streaming destinations
 */
export function recordsOf(slot: RunSlot, nowMs: number, isCounted: boolean): RecordSummary {
  const received = receivedBy(slot, nowMs)
  const { dice, flow } = slot.timeline
  const skipped = Math.round(received * dice.fraction(slot.hour, ask.skipped) * 0.05)
  const failed = failedOf(slot, received - skipped)
  const counts = { received, skipped, failed, sent: received - skipped - failed }
  const entities = audienceIdsOf(flow)
  const input = (share: number) =>
    isCounted ? { inputRecordCount: part(received, share), skippedRecordCount: part(skipped, share) } : {}
  const output = (share: number) =>
    isCounted
      ? { createdRecordCount: part(counts.sent, share), outputRecordCount: part(counts.sent, share) }
      : {}
  const shares = entities.map((_id, index) => shareOf(slot, index, entities.length))
  const summaries = (side: (share: number) => Partial<EntitySummary>): EntitySummary[] =>
    entities.map((id, index) => ({ id: `segment:${id}` as const, ...side(shares[index] ?? 0) }))
  return {
    ...(isCounted && total(counts)),
    sourceSummaries: [
      { id: flow.sourceConnectionIds[0] ?? '', ...input(1), entitySummaries: summaries(input) },
    ],
    targetSummaries: [
      { id: flow.targetConnectionIds[0] ?? '', ...output(1), entitySummaries: summaries(output) },
    ],
    ...reasons(slot, counts, isCounted),
  }
}

interface Counts {
  readonly received: number
  readonly skipped: number
  readonly failed: number
  readonly sent: number
}

function total({ received, sent, skipped, failed }: Counts): Partial<RecordSummary> {
  return {
    inputRecordCount: received,
    createdRecordCount: sent,
    outputRecordCount: sent,
    skippedRecordCount: skipped,
    failedRecordCount: failed,
  }
}

/** A failed run may not say how many records it lost: samples lack the count. */
function reasons(slot: RunSlot, { skipped, failed }: Counts, isCounted: boolean): Partial<RecordSummary> {
  const reason = (known: CountedReason, count: number) => (isCounted ? { ...known, count } : known)
  const isTold = slot.outcome !== 'failed' || slot.hour % 2 === 0
  return {
    ...(skipped > 0 && { skippedInfo: [reason(skippedReason, skipped)] }),
    ...(failed > 0 && { failedInfo: [isTold ? reason(failureReason, failed) : failureReason] }),
  }
}

function receivedBy({ timeline: { dice }, hour, startedAtMs, endsAtMs }: RunSlot, nowMs: number): number {
  const usual = Math.round(80 * 400 ** dice.fraction(0, ask.volume))
  const daytime = 0.55 + 0.45 * Math.sin(((hour % 24) - 7) * (Math.PI / 12))
  const weekday = Math.floor(hour / 24 + 4) % 7
  const week = weekday === 0 || weekday === 6 ? 0.6 : 1
  const noise = 0.85 + 0.3 * dice.fraction(hour, ask.noise)
  const done = Math.min(1, (nowMs - startedAtMs) / (endsAtMs - startedAtMs))
  return Math.max(1, Math.round(usual * daytime * week * noise * done))
}

function failedOf({ timeline: { dice }, hour, outcome }: RunSlot, rest: number): number {
  if (outcome === 'failed')
    return Math.max(1, Math.min(rest, Math.round(rest * (0.4 + 0.6 * dice.fraction(hour, ask.failed)))))
  return dice.fraction(hour, ask.failed) < 0.1 ? Math.round(rest * 0.002) : 0
}

/** An audience's part of the whole; profiles may be in several, so the parts need not add up. */
function shareOf({ timeline: { dice } }: RunSlot, index: number, count: number): number {
  return Math.min(1, (0.5 + dice.fraction(index, ask.share)) / count)
}

function part(whole: number, share: number): number {
  return Math.round(whole * share)
}
