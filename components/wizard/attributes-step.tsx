'use client'

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { ProblemNotice } from '@/components/api/problem-notice'
import { requestJson } from '@/components/api/request-json'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { VirtualList } from '@/components/ui/virtual-list'
import { recommendedMax } from '@/lib/activation/draft'
import { filterAttributes } from '@/lib/activation/filter-attributes'
import type { MappableAttribute } from '@/lib/contract/attributes'
import type { DraftForm } from './draft-form'
import { fieldId } from './field-id'
import { PickerFrame } from './picker-frame'
import { WizardFrame } from './wizard-frame'

const keyOf = ({ path }: MappableAttribute) => path
const none: readonly MappableAttribute[] = []

export function AttributesStep() {
  const { control } = useFormContext<DraftForm>()
  const { field } = useController({ control, name: 'attributes' })
  const chosen = field.value
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search)
  const attributes = useQuery({
    queryKey: ['attributes'],
    queryFn: ({ signal }) => requestJson<{ items: MappableAttribute[] }>('/api/attributes', { signal }),
    staleTime: 600_000,
  })
  const all = attributes.data?.items ?? none
  const items = useMemo(() => filterAttributes(all, wanted), [all, wanted])
  const selectedKeys = useMemo(() => new Set(chosen), [chosen])

  function select(keys: ReadonlySet<string>) {
    field.onChange([
      ...chosen.filter((path) => keys.has(path)),
      ...[...keys].filter((path) => !selectedKeys.has(path)),
    ])
  }

  return (
    <WizardFrame step="attributes">
      <PickerFrame
        id={fieldId('attributes')}
        noun="attribute"
        search={search}
        onSearch={setSearch}
        placeholder={`Search ${all.length > 0 ? all.length.toLocaleString('en') : ''} attributes by name or path`}
        isBusy={attributes.isFetching}
        chosen={chosen.map((path) => ({ key: path, label: path }))}
        onRemove={(path) => field.onChange(chosen.filter((one) => one !== path))}
        onClear={() => field.onChange([])}
        recommendedMax={recommendedMax.attributes}
      >
        {attributes.error ? (
          <div className="p-4">
            <ProblemNotice
              error={attributes.error}
              actions={<Button onPress={() => void attributes.refetch()}>Try again</Button>}
            />
          </div>
        ) : (
          <VirtualList
            label="Attributes"
            items={items}
            itemKey={keyOf}
            itemText={keyOf}
            rowHeight={62}
            selectedKeys={selectedKeys}
            onSelectionChange={select}
            renderItem={(attribute) => <AttributeRow attribute={attribute} />}
            renderEmptyState={() =>
              attributes.isPending ? (
                <p className="p-8 text-ink-2">Loading the profile schema…</p>
              ) : (
                <NoAttributes search={wanted} />
              )
            }
          />
        )}
      </PickerFrame>
    </WizardFrame>
  )
}

function AttributeRow({
  attribute: { path, title, type, identityNamespace },
}: {
  attribute: MappableAttribute
}) {
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{title}</p>
        <p className="code truncate text-ink-2">{path}</p>
      </div>
      {identityNamespace && (
        <StatusTag tone="accent">
          <span className="max-sm:sr-only">Identity:</span> {identityNamespace}
        </StatusTag>
      )}
      <p className="w-20 shrink-0 text-sm text-ink-2 max-sm:hidden">{type}</p>
    </div>
  )
}

function NoAttributes({ search }: { search: string }) {
  if (!search)
    return <EmptyState title="The profile schema of this sandbox has no attributes that can be sent" />
  return (
    <EmptyState title={`No attribute matches “${search}”`}>
      Lists and maps are not shown: streaming destinations take single values only.
    </EmptyState>
  )
}
