import type { PreflightReport, Rung, RungId } from '@/lib/contract/preflight'
import { rungTitles } from '@/lib/destinations/preflight/rung-titles'
import type { DestinationId } from '@/lib/destinations/registry'
import type { ClimbScope } from './climb-subject'
import { rungsOf } from './proof'
import { RungRow } from './rung-row'
import type { RungState } from './rung-words'

interface RungListProps {
  destination: DestinationId
  scope: ClimbScope
  rungs: readonly Rung[]
  at?: RungId | undefined
  /** What was proved no longer fits what is entered. */
  isStale?: boolean
  report?: PreflightReport | undefined
}

/** The ladder, from its foot: what each rung proves, and how it ended. */
export function RungList({ destination, scope, rungs, at, isStale = false, report }: RungListProps) {
  const titles = rungTitles(destination)
  const shown = rungsOf[scope]
  return (
    <ol aria-label="What is tested" className={isStale ? 'grayscale' : undefined}>
      {shown.map((id, index) => {
        const rung = rungs.find((one) => one.id === id)
        const state: RungState = rung?.status ?? (id === at ? 'climbing' : 'waiting')
        return (
          <RungRow
            key={id}
            title={titles[id]}
            state={state}
            rung={rung}
            traceId={id === 'test-record' && state === 'passed' ? report?.traceId : undefined}
            isLast={index === shown.length - 1}
          />
        )
      })}
    </ol>
  )
}
