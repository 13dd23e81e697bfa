import { CallsUntilStopped } from '@/components/calls/edit-calls'
import { Notice } from '@/components/ui/notice'
import type { EditConflict } from '@/lib/contract/dataflow-edit'
import type { ShownConflict } from './shown-conflict'

/** What became of an edit until the conflict showed. */
const sentWords: Readonly<Record<EditConflict['sent'], string>> = {
  nothing: 'Nothing was sent, and nothing you typed is lost.',
  target:
    'Your changes to where records land and to what is added to each were sent before this showed, and are in place. Nothing else was sent, and nothing you typed is lost.',
  unknown:
    'Adobe’s answer was lost on the way, so some of your changes may be in place already. Nothing you typed is lost, and the list below shows what is still missing.',
}

/** Says that two edits contradict each other, what was sent of this one by then, and what to do. */
export function ConflictNotice({
  sent,
  exchanges,
}: Pick<EditConflict, 'sent'> & Pick<ShownConflict, 'exchanges'>) {
  return (
    <Notice
      tone="warning"
      title="Somebody else changed the same thing"
      isLive
      actions={
        exchanges.length > 0 && <CallsUntilStopped label="Show the calls so far" exchanges={exchanges} />
      }
    >
      {sentWords[sent]} Choose which version stays; all other changes of both of you are kept.
    </Notice>
  )
}
