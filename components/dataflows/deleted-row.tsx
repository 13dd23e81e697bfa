'use client'

import { ProblemNotice } from '@/components/api/problem-notice'
import { problemOf } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { plural } from '@/components/ui/plural'
import type { DeletedDataflow } from '@/lib/contract/dataflow-changes'
import { Moment } from './moment'
import { TimeAgo } from './time-ago'
import { useRecreate } from './use-recreate'

/** One deleted dataflow: what it was, and the two ways to have it back. */
export function DeletedRow({ dataflow }: { dataflow: DeletedDataflow }) {
  const { name, destinationName, target, accountName, audienceCount, attributeCount } = dataflow
  const { deletedAt, deletedBy, keptUntil, recreatedBy } = dataflow
  const recreate = useRecreate(dataflow.id)
  const wanted = recreate.isPending ? recreate.variables : undefined
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
            Deleted <TimeAgo at={deletedAt} /> by {deletedBy}. Kept until <Moment at={keptUntil} />.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {recreatedBy ? (
            <LinkButton
              href={`/activations/${recreatedBy}`}
              size="small"
              aria-label={`Open the activation that recreates ${name}`}
            >
              Recreated: open
            </LinkButton>
          ) : (
            <>
              <Button
                size="small"
                aria-label={`Recreate ${name}`}
                isPending={wanted === 'activation'}
                isDisabled={wanted === 'draft'}
                onPress={() => recreate.mutate('activation')}
              >
                Recreate
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={`Look over ${name} in the wizard`}
                isPending={wanted === 'draft'}
                isDisabled={wanted === 'activation'}
                onPress={() => recreate.mutate('draft')}
              >
                Look it over first
              </Button>
            </>
          )}
        </div>
      </div>
      {recreate.error && <NotRecreated error={recreate.error} onDraft={() => recreate.mutate('draft')} />}
    </li>
  )
}

/** What stands in the way can be mended in the wizard, unless it is something else altogether. */
function NotRecreated({ error, onDraft }: { error: unknown; onDraft: () => void }) {
  const { code, fields } = problemOf(error)
  if (code !== 'invalid-input') return <ProblemNotice error={error} />
  return (
    <Notice
      tone="warning"
      title="It cannot be recreated as it was"
      isLive
      actions={
        <Button size="small" onPress={onDraft}>
          Open it in the wizard
        </Button>
      }
    >
      <ul className="grid gap-1">
        {fields.map(({ path, message }) => (
          <li key={path}>{message}.</li>
        ))}
      </ul>
    </Notice>
  )
}
