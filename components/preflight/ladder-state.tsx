'use client'

import { exactTime, relativeTime } from '@/components/activity/time-words'
import { useMinute } from '@/components/activity/use-minute'
import { StatusTag } from '@/components/ui/status-tag'
import { type Proof, type ProofStanding, verdictOf } from './proof'

interface LadderStateProps {
  isClimbing: boolean
  proof: Proof | undefined
  standing: ProofStanding
}

/** One line above the rungs: how they ended as a whole, when, and whether that still holds. */
export function LadderState({ isClimbing, proof, standing }: LadderStateProps) {
  const now = useMinute()
  if (isClimbing || !proof) return null
  const at = new Date(proof.arrivedAt)
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
      {standing === 'stale' ? (
        <StatusTag tone="warn">Outdated</StatusTag>
      ) : (
        <StatusTag tone={tones[verdictOf(proof)]}>{words[verdictOf(proof)]}</StatusTag>
      )}
      <span>
        {standing === 'stale' ? 'You changed something since. ' : ''}
        Tested{' '}
        <time dateTime={at.toISOString()} title={exactTime(proof.arrivedAt)}>
          {relativeTime(proof.arrivedAt, now)}
        </time>
        .
      </span>
    </p>
  )
}

const tones = { proved: 'ok', likely: 'ok', wrong: 'bad', open: 'warn' } as const
const words = {
  proved: 'Everything passed',
  likely: 'Nothing wrong found',
  wrong: 'Something is wrong',
  open: 'Not tested completely',
} as const
