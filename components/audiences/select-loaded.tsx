'use client'

import { useMemo } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import type { AudienceView } from '@/lib/contract/audiences'

interface SelectLoadedProps {
  readonly items: readonly AudienceView[]
  readonly selectedKeys: ReadonlySet<string>
  readonly total: number | undefined
  readonly onSelect: (ids: ReadonlySet<string>) => void
  readonly onUnselect: (ids: ReadonlySet<string>) => void
}

/** Selects everything that is loaded and can be sent; says how much that is, because more may lie further down. */
export function SelectLoaded({ items, selectedKeys, total, onSelect, onUnselect }: SelectLoadedProps) {
  const ids = useMemo(
    () => new Set(items.filter(({ unavailableReason }) => !unavailableReason).map(({ id }) => id)),
    [items],
  )
  const selectedCount = [...ids].filter((id) => selectedKeys.has(id)).length
  const isAll = ids.size > 0 && selectedCount === ids.size
  const isEverything = total !== undefined && items.length >= total
  return (
    <Checkbox
      isSelected={isAll}
      isIndeterminate={selectedCount > 0 && !isAll}
      isDisabled={ids.size === 0}
      onChange={() => (isAll ? onUnselect(ids) : onSelect(ids))}
      className="whitespace-nowrap"
    >
      {ids.size === 0 ? (
        'Nothing to select'
      ) : (
        <>
          {isAll ? 'Unselect' : 'Select'} {isEverything ? 'all' : 'the'} {ids.size.toLocaleString('en')}
          {isEverything ? '' : ' loaded'}
          <span className="sr-only"> audiences that can be sent</span>
        </>
      )}
    </Checkbox>
  )
}
