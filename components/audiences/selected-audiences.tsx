'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { requestJson } from '@/components/api/request-json'
import { VirtualList } from '@/components/grid/virtual-list'
import { EmptyState } from '@/components/ui/empty-state'
import { IconButton } from '@/components/ui/icon-button'
import { CrossIcon } from '@/components/ui/icons'
import { StatusTag } from '@/components/ui/status-tag'
import type { DraftAudience } from '@/lib/activation/draft'
import type { AudienceLookup, AudienceView } from '@/lib/contract/audiences'
import { evaluationWords } from './audience-words'

interface SelectedAudiencesProps {
  readonly value: readonly DraftAudience[]
  readonly onRemove: (ids: ReadonlySet<string>) => void
  readonly height: string
}

const keyOf = ({ id }: DraftAudience) => id
const textOf = ({ name, id }: DraftAudience) => name || id

/** The chosen ones alone, the last first, as they stand at the platform now. To unselect one takes it off the list. */
export function SelectedAudiences({ value, onRemove, height }: SelectedAudiencesProps) {
  const items = useMemo(() => value.toReversed(), [value])
  const selectedKeys = useMemo(() => new Set(value.map(keyOf)), [value])
  const facts = useSelectedFacts(value)

  const renderItem = useCallback(
    (audience: DraftAudience) => (
      <SelectedRow
        audience={audience}
        fact={facts?.get(audience.id)}
        onRemove={() => onRemove(new Set([audience.id]))}
      />
    ),
    [facts, onRemove],
  )

  function select(keys: ReadonlySet<string>) {
    onRemove(new Set(value.map(keyOf).filter((id) => !keys.has(id))))
  }

  return (
    <VirtualList
      label="Selected audiences"
      items={items}
      itemKey={keyOf}
      itemText={textOf}
      rowHeight={64}
      height={height}
      selectedKeys={selectedKeys}
      onSelectionChange={select}
      renderItem={renderItem}
      renderEmptyState={() => (
        <EmptyState title="No audience selected yet">
          Select some in the list, or paste their names or IDs.
        </EmptyState>
      )}
    />
  )
}

interface SelectedRowProps {
  readonly audience: DraftAudience
  readonly fact: AudienceView | 'gone' | undefined
  readonly onRemove: () => void
}

function SelectedRow({ audience: { id, name, description }, fact, onRemove }: SelectedRowProps) {
  const problem =
    fact === 'gone' ? 'It no longer exists in this sandbox. Remove it.' : fact?.unavailableReason
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span className="truncate font-medium">{name || id}</span>
          {problem && <StatusTag tone="warn">{fact === 'gone' ? 'Gone' : 'Cannot be sent'}</StatusTag>}
        </p>
        <p className="truncate text-sm text-ink-2">{problem ?? description ?? ''}</p>
      </div>
      {fact !== undefined && fact !== 'gone' && (
        <p className="numeric hidden shrink-0 text-right text-sm text-ink-2 @xl:block">
          {fact.size ? `${fact.size.profileCount.toLocaleString('en')} profiles` : 'size not known'}
          <span className="block text-ink-3">{evaluationWords[fact.evaluation]}</span>
        </p>
      )}
      <IconButton excludeFromTabOrder label={`Remove ${name || id}`} onPress={onRemove}>
        <CrossIcon />
      </IconButton>
    </div>
  )
}

/** How the chosen ones stand now: a draft may be days old. */
function useSelectedFacts(
  value: readonly DraftAudience[],
): ReadonlyMap<string, AudienceView | 'gone'> | undefined {
  const ids = useMemo(() => value.map(keyOf).toSorted(), [value])
  const { data } = useQuery({
    queryKey: ['audiences', 'lookup', ids],
    queryFn: ({ signal }) =>
      requestJson<AudienceLookup>('/api/audiences/lookup', {
        method: 'POST',
        body: { lines: ids },
        isPressed: false,
        signal,
      }),
    enabled: ids.length > 0,
    placeholderData: (previous) => previous,
  })
  return useMemo(() => data && factsOf(data), [data])
}

function factsOf({
  found,
  unavailable,
  notFound,
}: AudienceLookup): ReadonlyMap<string, AudienceView | 'gone'> {
  const facts = new Map<string, AudienceView | 'gone'>(
    [...found, ...unavailable].map(({ audience }) => [audience.id, audience]),
  )
  for (const id of notFound) facts.set(id, 'gone')
  return facts
}
