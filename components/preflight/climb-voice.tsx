import type { PreflightReport } from '@/lib/contract/preflight'
import { rungTitles } from '@/lib/destinations/preflight/rung-titles'
import type { DestinationId } from '@/lib/destinations/registry'
import type { ClimbProgress } from './climb-progress'
import { settledSentence } from './rung-words'

interface ClimbVoiceProps {
  destination: DestinationId
  under: ClimbProgress | undefined
  report: PreflightReport | undefined
}

/** Says each settled rung to a screen reader; what fails is said by the field or row that gets focus. */
export function ClimbVoice({ destination, under, report }: ClimbVoiceProps) {
  const latest = under?.rungs.at(-1)
  const titles = rungTitles(destination)
  return (
    <p role="status" className="sr-only">
      {under
        ? latest
          ? settledSentence(latest, titles)
          : 'Testing.'
        : report
          ? endings[report.outcome]
          : ''}
    </p>
  )
}

const endings: Readonly<Record<PreflightReport['outcome'], string>> = {
  passed: 'The test is done: everything passed.',
  failed: 'The test is done: something is wrong.',
  incomplete: 'The test is done: not everything could be tested.',
  cancelled: 'The test was stopped.',
}
