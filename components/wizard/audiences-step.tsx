'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useDebounced } from '@/components/ui/use-debounced'
import { VirtualList } from '@/components/ui/virtual-list'
import { type DraftAudience, recommendedMax } from '@/lib/activation/draft'
import type { AudienceList, AudienceView } from '@/lib/contract/audiences'
import { AudienceRow } from './audience-row'
import type { DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { PickerFrame } from './picker-frame'
import { WizardFrame } from './wizard-frame'

const pageSize = 50
const keyOf = ({ id }: AudienceView) => id
const textOf = ({ name }: AudienceView) => name

export function AudiencesStep() {
  const { control } = useFormContext<DraftForm>()
  const { field } = useController({ control, name: 'audiences' })
  const chosen = field.value
  const [search, setSearch] = useState('')
  const settledSearch = useDebounced(search.trim(), 150)
  const audiences = useAudiences(settledSearch)
  const items = useMemo(() => audiences.data?.pages.flatMap((page) => page.items) ?? [], [audiences.data])
  const selectedKeys = useMemo(() => new Set(chosen.map(({ id }) => id)), [chosen])
  const disabledKeys = useMemo(
    () => new Set(items.filter(({ unavailableReason }) => unavailableReason).map(keyOf)),
    [items],
  )

  function select(keys: ReadonlySet<string>) {
    const kept = chosen.filter(({ id }) => keys.has(id))
    const added = items.filter(({ id }) => keys.has(id) && !selectedKeys.has(id)).map(toDraftAudience)
    field.onChange([...kept, ...added])
  }

  return (
    <WizardFrame step="audiences">
      <PickerFrame
        id={fieldId('audiences')}
        noun="audience"
        search={search}
        onSearch={setSearch}
        placeholder={`Search ${audiences.data?.pages[0]?.total?.toLocaleString('en') ?? ''} audiences by name`}
        isBusy={audiences.isFetching && !audiences.isFetchingNextPage}
        chosen={chosen.map(({ id, name }) => ({ key: id, label: name }))}
        onRemove={(id) => field.onChange(chosen.filter((audience) => audience.id !== id))}
        onClear={() => field.onChange([])}
        recommendedMax={recommendedMax.audiences}
      >
        {audiences.error ? (
          <div className="p-4">
            <ProblemNotice
              error={audiences.error}
              actions={<Button onPress={() => void audiences.refetch()}>Try again</Button>}
            />
          </div>
        ) : (
          <VirtualList
            label="Audiences"
            items={items}
            itemKey={keyOf}
            itemText={textOf}
            rowHeight={62}
            selectedKeys={selectedKeys}
            onSelectionChange={select}
            disabledKeys={disabledKeys}
            hasMore={audiences.hasNextPage}
            isLoadingMore={audiences.isFetchingNextPage}
            onLoadMore={() => {
              if (!audiences.isFetchingNextPage) void audiences.fetchNextPage()
            }}
            renderItem={(audience) => <AudienceRow audience={audience} />}
            renderEmptyState={() =>
              audiences.isPending ? (
                <p className="p-8 text-ink-2">Loading audiences…</p>
              ) : (
                <NoAudiences search={settledSearch} />
              )
            }
          />
        )}
      </PickerFrame>
    </WizardFrame>
  )
}

function useAudiences(search: string) {
  return useInfiniteQuery({
    queryKey: ['audiences', search],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(pageSize) })
      if (search) query.set('search', search)
      if (pageParam) query.set('cursor', pageParam)
      return requestJson<AudienceList>(`/api/audiences?${query}`, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

function toDraftAudience({ id, name, description }: AudienceView): DraftAudience {
  return { id, name, ...(description ? { description: description.slice(0, 1_000) } : {}) }
}

function NoAudiences({ search }: { search: string }) {
  if (search) {
    return (
      <EmptyState title={`No audience has “${search}” in its name`}>
        Try fewer letters, or another word.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="This sandbox has no audiences">
      Create one in Adobe Experience Platform, or switch to another sandbox at the top of the page.
    </EmptyState>
  )
}
