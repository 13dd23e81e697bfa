import type { StatusTone } from '@/components/ui/status-tag'
import type { Rung, RungId, RungStatus } from '@/lib/contract/preflight'

/** How a rung is shown: as it ended, while it is climbed, or before anyone has. */
export type RungState = RungStatus | 'climbing' | 'waiting'

export const stateTags: Readonly<Record<RungState, { tone: StatusTone; text: string }>> = {
  passed: { tone: 'ok', text: 'Passed' },
  failed: { tone: 'bad', text: 'Failed' },
  untested: { tone: 'neutral', text: 'Not tested' },
  skipped: { tone: 'neutral', text: 'Left out' },
  cancelled: { tone: 'warn', text: 'Stopped' },
  climbing: { tone: 'busy', text: 'Testing' },
  waiting: { tone: 'neutral', text: 'Waiting' },
}

/** One sentence for a screen reader, each time a rung is settled. */
export function settledSentence(rung: Rung, titles: Readonly<Record<RungId, string>>): string {
  const fix = 'fix' in rung && rung.fix ? ` ${rung.fix}` : ''
  return `${titles[rung.id]}: ${stateTags[rung.status].text.toLowerCase()}. ${rung.message}${fix}`
}
