'use client'

import { HistoryCard } from '@/components/dataflow-history/history-card'
import { useHistory } from '@/components/dataflow-history/use-history'
import { Moment } from '@/components/dataflows/moment'
import { Private } from '@/components/ui/private'
import { TextLink } from '@/components/ui/text-link'
import type { AuditEvent } from '@/lib/contract/audit'
import type { DataflowDetail } from '@/lib/contract/dataflows'

/** Clocks differ, and an entry is written a moment after its change. */
const toleranceMs = 120_000

/** Who changed the dataflow or its target from here, where it came from, and what happened elsewhere. */
export function DetailHistory({ dataflow }: { dataflow: DataflowDetail }) {
  const { id, etag, targetConnectionId, activationId, updatedAt, updatedBy } = dataflow
  const resourceIds = targetConnectionId ? [id, targetConnectionId] : [id]
  const history = useHistory(resourceIds, etag)
  const newest = history.data?.pages[0]?.items[0]
  const isChangedElsewhere =
    history.isSuccess &&
    updatedAt !== undefined &&
    (newest === undefined || updatedAt > newest.at + toleranceMs)
  return (
    <HistoryCard
      resourceIds={resourceIds}
      version={etag}
      description="Changes made from here, newest first. Entries cannot be altered."
      note={
        <p>
          {isChangedElsewhere ? (
            <>
              Last changed outside Sluice: <Moment at={updatedAt} />
              {updatedBy && (
                <span className="wrap-anywhere">
                  {' '}
                  by <Private>{updatedBy}</Private>
                </span>
              )}
              .{' '}
            </>
          ) : null}
          {activationId ? (
            <>
              Created here:{' '}
              <TextLink href={`/activations/${activationId}`}>open the activation that made it</TextLink>.
            </>
          ) : (
            'It was not created by an activation from here.'
          )}
        </p>
      }
      actionsOf={(event) => compareLink(id, event)}
    />
  )
}

function compareLink(id: string, { id: entryId, resourceType, after, outcome }: AuditEvent) {
  const tellsContents = resourceType === 'dataflow' || resourceType === 'target-connection'
  if (!tellsContents || after === undefined || outcome === 'failed') return null
  return (
    <p className="text-sm">
      <TextLink href={`/dataflows/compare?left=${id}&at=${entryId}&right=${id}`}>
        Compare how it was then with now
      </TextLink>
    </p>
  )
}
