'use client'

import { useCallback, useMemo } from 'react'
import { useMinute } from '@/components/activity/use-minute'
import { ProblemNotice } from '@/components/api/problem-notice'
import { VirtualList } from '@/components/grid/virtual-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { DraftAudience } from '@/lib/activation/draft'
import type { AudienceReading, AudienceView } from '@/lib/contract/audiences'
import { AudienceColumnHeads } from './audience-columns'
import { AudienceRow } from './audience-row'
import { toDraftAudience } from './draft-audience'
import { SelectLoaded } from './select-loaded'
import type { useAudiences } from './use-audiences'

interface AudienceResultsListProps {
  readonly audiences: ReturnType<typeof useAudiences>
  readonly reading: AudienceReading | undefined
  readonly search: string
  readonly isNarrowed: boolean
  readonly topKey: string
  readonly value: readonly DraftAudience[]
  readonly onChange: (value: DraftAudience[]) => void
  /** Takes search and filters off. */
  readonly onClear: () => void
  readonly height: string
}

const keyOf = ({ id }: AudienceView) => id
const textOf = ({ name }: AudienceView) => name
const none: readonly AudienceView[] = []

/** What was found, page after page, to select from. */
export function AudienceResultsList(props: AudienceResultsListProps) {
  const { audiences, reading, value, onChange, height } = props
  const items = audiences.loaded?.items ?? none
  const nowMs = useMinute()
  // A filter sees what has been read so far: as long as that goes on, nothing found is no answer yet.
  const isComing = audiences.isPending || (props.isNarrowed && reading?.index.status === 'reading')
  const areSizesComing = reading === undefined || reading.sizes === 'reading'
  const selectedKeys = useMemo(() => new Set(value.map(({ id }) => id)), [value])
  const disabledKeys = useMemo(
    () => new Set(items.filter(({ unavailableReason }) => unavailableReason).map(keyOf)),
    [items],
  )

  const renderItem = useCallback(
    (audience: AudienceView) => (
      <AudienceRow audience={audience} nowMs={nowMs} areSizesComing={areSizesComing} />
    ),
    [nowMs, areSizesComing],
  )

  function select(keys: ReadonlySet<string>) {
    const kept = value.filter(({ id }) => keys.has(id))
    const added = items.filter(({ id }) => keys.has(id) && !selectedKeys.has(id)).map(toDraftAudience)
    onChange([...kept, ...added])
  }

  if (audiences.error && items.length === 0) {
    return (
      <div className="p-4">
        <ProblemNotice
          error={audiences.error}
          actions={<Button onPress={() => void audiences.refetch()}>Try again</Button>}
        />
      </div>
    )
  }
  return (
    <div data-shown-for={audiences.loaded?.search ?? ''}>
      <AudienceColumnHeads>
        <SelectLoaded
          items={items}
          selectedKeys={selectedKeys}
          total={audiences.loaded?.total}
          onSelect={(ids) => select(new Set([...selectedKeys, ...ids]))}
          onUnselect={(ids) => onChange(value.filter(({ id }) => !ids.has(id)))}
        />
      </AudienceColumnHeads>
      {audiences.error && (
        <div className="p-4">
          <ProblemNotice
            error={audiences.error}
            actions={<Button onPress={() => void audiences.fetchNextPage()}>Try again</Button>}
          />
        </div>
      )}
      <VirtualList
        label="Audiences"
        items={items}
        itemKey={keyOf}
        itemText={textOf}
        rowHeight={64}
        height={height}
        topKey={props.topKey}
        selectedKeys={selectedKeys}
        onSelectionChange={select}
        disabledKeys={disabledKeys}
        hasMore={audiences.hasNextPage}
        isLoadingMore={audiences.isFetchingNextPage}
        onLoadMore={() => {
          if (!audiences.isFetchingNextPage && !audiences.isPlaceholderData) void audiences.fetchNextPage()
        }}
        renderItem={renderItem}
        renderEmptyState={() =>
          isComing ? (
            <LoadingRows />
          ) : (
            <NoAudiences search={props.search} isNarrowed={props.isNarrowed} onClear={props.onClear} />
          )
        }
      />
    </div>
  )
}

const loadingWidths = ['w-56', 'w-40', 'w-64', 'w-48', 'w-52', 'w-44'] as const

function LoadingRows() {
  return (
    <div className="grid w-full self-start">
      <p className="sr-only">Loading audiences</p>
      {loadingWidths.map((width) => (
        <div key={width} className="flex h-16 items-center gap-3.5 border-b border-line px-4">
          <Skeleton className="size-4.5" />
          <div className="grid flex-1 gap-2">
            <Skeleton className={`h-3.5 max-w-full ${width}`} />
            <Skeleton className="h-3 w-3/5" />
          </div>
        </div>
      ))}
    </div>
  )
}

interface NoAudiencesProps {
  readonly search: string
  readonly isNarrowed: boolean
  readonly onClear: () => void
}

function NoAudiences({ search, isNarrowed, onClear }: NoAudiencesProps) {
  if (!isNarrowed) {
    return (
      <EmptyState title="This sandbox has no audiences">
        Create one in Adobe Experience Platform, or switch to another sandbox at the top of the page.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={search ? `No audience found for “${search}”` : 'No audience meets these filters'}
      action={<Button onPress={onClear}>Show all audiences</Button>}
    >
      Try fewer letters, another word, or fewer filters.
    </EmptyState>
  )
}
