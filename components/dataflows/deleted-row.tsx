'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { plural } from '@/components/ui/plural'
import { Private } from '@/components/ui/private'
import type { DeletedDataflow } from '@/lib/contract/dataflow-changes'
import { Moment } from './moment'
import { NotRecreated } from './not-recreated'
import { RecreateDialog } from './recreate-dialog'
import { recreationLinkWords } from './recreation-words'
import { TimeAgo } from './time-ago'
import { useRecreate } from './use-recreate'

/** One deleted dataflow: what it was, and the two ways to have it back. */
export function DeletedRow({ dataflow }: { dataflow: DeletedDataflow }) {
  const { name, destinationName, target, accountName, audienceCount, attributeCount } = dataflow
  const { deletedAt, deletedBy, keptUntil, recreation } = dataflow
  const [isAsked, setIsAsked] = useState(false)
  const draft = useRecreate(dataflow.id)
  return (
    <li className="grid gap-3 px-5 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
          <h2 className="font-semibold wrap-anywhere">{name}</h2>
          <p className="text-sm wrap-anywhere text-ink-2">
            {destinationName}
            {target && <span className="code">, {target}</span>}
            {accountName && `, ${accountName}`}. {plural(audienceCount, 'audience')},{' '}
            {plural(attributeCount, 'attribute')}.
          </p>
          <p className="text-sm wrap-anywhere text-ink-3">
            Deleted <TimeAgo at={deletedAt} /> by <Private>{deletedBy}</Private>. Kept until{' '}
            <Moment at={keptUntil} />.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {recreation ? (
            <LinkButton
              href={`/activations/${recreation.activationId}`}
              size="small"
              aria-label={`${recreationLinkWords[recreation.status]} the activation that recreates ${name}`}
            >
              {recreationLinkWords[recreation.status]}
            </LinkButton>
          ) : (
            <>
              <Button
                size="small"
                aria-label={`Recreate ${name}`}
                isDisabled={draft.isPending}
                onPress={() => setIsAsked(true)}
              >
                Recreate
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Look over ${name} in the wizard`}
                isPending={draft.isPending}
                onPress={() => draft.mutate('draft')}
              >
                Look it over first
              </Button>
            </>
          )}
        </div>
      </div>
      {draft.error && <NotRecreated error={draft.error} onDraft={() => draft.mutate('draft')} />}
      {isAsked && <RecreateDialog dataflow={dataflow} onClose={() => setIsAsked(false)} />}
    </li>
  )
}
