import { Notice } from '@/components/ui/notice'
import { StatusTag, type StatusTone } from '@/components/ui/status-tag'
import type { PolicyAnswer, PolicyReport, PolicyVerdict } from '@/lib/destinations/permissions/permissions'

const tags: Readonly<Record<PolicyVerdict, { tone: StatusTone; text: string }>> = {
  granted: { tone: 'ok', text: 'Granted' },
  missing: { tone: 'bad', text: 'Missing' },
  denied: { tone: 'bad', text: 'Denied' },
  conditional: { tone: 'warn', text: 'May not apply' },
}

/** What a policy gives, permission by permission, with the statement that decides. */
export function PolicyAnswers({ report }: { report: Extract<PolicyReport, { kind: 'judged' }> }) {
  const { answers, excess, assumptions } = report
  return (
    <div className="grid gap-5">
      <p className="font-medium">{summary(answers)}</p>
      <ul aria-label="Permissions" className="grid gap-3">
        {answers.map((answer) => (
          <li key={answer.permission} className="grid gap-0.5 border-t border-line pt-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <code className="code font-medium">{answer.permission}</code>
              <StatusTag {...tagOf(answer)}>{tagOf(answer).text}</StatusTag>
              {!answer.isRequired && <span className="text-sm text-ink-3">Optional</span>}
            </p>
            <p className="max-w-prose text-sm text-ink-2 wrap-anywhere">{answer.sentence}</p>
          </li>
        ))}
      </ul>
      {excess.length > 0 && (
        <Notice tone="warning" title="It allows more than is needed">
          <ul className="grid list-disc gap-1 pl-5">
            {excess.map((sentence) => (
              <li key={sentence} className="wrap-anywhere">
                {sentence}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className="grid max-w-prose gap-1 text-sm text-ink-3">
        {assumptions.map((sentence) => (
          <li key={sentence} className="wrap-anywhere">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What may be left out is not told as a fault. */
function tagOf({ verdict, isRequired }: PolicyAnswer): { tone: StatusTone; text: string } {
  if (isRequired || verdict === 'granted') return tags[verdict]
  return { ...tags[verdict], tone: 'neutral' }
}

function summary(answers: readonly PolicyAnswer[]): string {
  const required = answers.filter(({ isRequired }) => isRequired)
  const lacking = required.filter(({ verdict }) => verdict === 'missing' || verdict === 'denied')
  const open = required.filter(({ verdict }) => verdict === 'conditional')
  if (lacking.length > 0)
    return `Not enough: ${lacking.map(({ permission }) => permission).join(', ')} ${lacking.length > 1 ? 'are' : 'is'} not granted.`
  if (open.length > 0) return 'It may be enough: what it depends on is told below.'
  return 'Enough: everything that is needed is granted.'
}
