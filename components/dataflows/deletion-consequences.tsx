import { runStateWords } from '@/components/dataflow-runs/run-state-words'
import { Checkbox } from '@/components/ui/checkbox'
import { plural } from '@/components/ui/plural'
import type { DeletionPlan, NamedConnection } from '@/lib/contract/dataflow-changes'
import { connectionWords, keptWords } from './connection-words'
import { Moment } from './moment'

type DeletionConsequencesProps = {
  plan: DeletionPlan
  withAccount: boolean
  onWithAccountChange: (withAccount: boolean) => void
}

const namesMax = 3

/** What a deletion means, in words and numbers. */
export function DeletionConsequences({ plan, withAccount, onWithAccountChange }: DeletionConsequencesProps) {
  const account = plan.removes.find(({ type }) => type === 'connection')
  const removed = plan.removes.filter(({ type }) => type !== 'connection' || withAccount)
  const kept = [
    ...(account && !withAccount ? [{ ...account, why: 'Nothing else uses it.' }] : []),
    ...plan.keeps.map((one) => ({ ...one, why: keptWords(one.because, one.users) })),
  ]
  return (
    <>
      <p>
        {audienceSentence(plan)} What was sent stays in {plan.destinationName}.
        {plan.lastRun && (
          <>
            {' '}
            Its last run
            {plan.lastRun.at !== undefined && (
              <>
                , of <Moment at={plan.lastRun.at} />,
              </>
            )}{' '}
            {runStateWords(plan.lastRun.state).verb}.
          </>
        )}
      </p>
      <Connections title="Deleted with it" connections={removed.map((one) => ({ ...one, why: '' }))} />
      {account && (
        <Checkbox
          isSelected={withAccount}
          onChange={onWithAccountChange}
          hint="Nothing else uses it. Its keys would have to be entered again."
        >
          Also delete the account {account.name}
        </Checkbox>
      )}
      <Connections title="Kept" connections={kept} />
      <p>
        You can recreate it for 30 days, under Recently deleted. It then gets a new ID, and everyone in its
        audiences is exported once more.
      </p>
    </>
  )
}

function audienceSentence({ audiences, state }: DeletionPlan): string {
  const counted = plural(audiences.length, 'audience')
  const names = audiences.slice(0, namesMax).map(({ id, name }) => name ?? id)
  const others = audiences.length - names.length
  const named = names.length === 0 ? '' : ` (${names.join(', ')}${others > 0 ? ` and ${others} more` : ''})`
  return state.toLowerCase() === 'disabled'
    ? `It is disabled, so nothing is exported now. Its ${counted}${named} will not be exported again.`
    : `Exports of ${counted}${named} stop for good.`
}

function Connections({
  title,
  connections,
}: {
  title: string
  connections: readonly (NamedConnection & { why: string })[]
}) {
  if (connections.length === 0) return null
  return (
    <div className="grid gap-1">
      <p className="font-medium text-ink">{title}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {connections.map(({ type, id, name, why }) => (
          <li key={id} className="wrap-anywhere">
            {connectionWords[type]}
            {type !== 'source-connection' && <span className="font-medium text-ink"> {name}</span>}
            {why && `. ${why}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
