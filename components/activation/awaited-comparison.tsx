import { TermsIn } from '@/components/help/terms-in'
import { Card } from '@/components/ui/card'
import { CardBody } from '@/components/ui/card-body'
import { CardHeader } from '@/components/ui/card-header'
import { plural } from '@/components/ui/plural'
import { type ActivationStatus, isUndoable } from '@/lib/activation/activation-status'
import type { ActivationSnapshot } from '@/lib/activation/progress'

/** In place of the comparison, while there is none. */
export function AwaitedComparison({ snapshot }: { snapshot: ActivationSnapshot }) {
  return (
    <Card as="section">
      <CardHeader title="Validated transformations" />
      <CardBody className="text-ink-2">
        <TermsIn words={['dataflow', 'audience', 'attribute']}>{words(snapshot)}</TermsIn>
      </CardBody>
    </Card>
  )
}

const undoStatuses: ReadonlySet<ActivationStatus> = new Set(['undoing', 'undo-interrupted', 'undo-failed'])

function words({ subject, status, undoRequestedBy }: ActivationSnapshot): string {
  if (status === 'failed')
    return 'There is nothing to compare: the activation stopped before it was read back.'
  if (!isUndoable(status) || undoStatuses.has(status) || undoRequestedBy !== undefined)
    return 'There is nothing to compare: the dataflow is not to stay.'
  return `When all calls are made, the dataflow is read back and compared with the ${plural(subject.audienceCount, 'audience')} and ${plural(subject.attributeCount, 'attribute')} you asked for.`
}
