'use client'

import { ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import { Text } from 'react-aria-components/Text'
import { CheckIcon } from './icons'
import { popoverStyles } from './popover-styles'

export type Option<T extends string = string> = { value: T; label: string; description?: string }

/** The list that a combo box or a select opens. Without options it shows the items of the combo box around it. */
export function OptionList({ options }: { options?: readonly Option[] }) {
  return (
    <Popover className={`${popoverStyles} min-w-(--trigger-width)`} offset={6}>
      <ListBox<Option>
        items={options}
        className="max-h-[min(20rem,60vh)] overflow-auto p-1.5 outline-none"
        renderEmptyState={() => <p className="px-3 py-2 text-sm text-ink-2">Nothing matches.</p>}
      >
        {(option) => (
          <ListBoxItem
            id={option.value}
            textValue={option.label}
            className="group flex min-h-9 cursor-default items-center gap-3 rounded-sm px-2.5 py-1.5 outline-none focus:bg-accent-soft forced-colors:focus:outline-2 forced-colors:focus:-outline-offset-2 forced-colors:focus:outline-[Highlight]"
          >
            <span className="grid flex-1">
              <Text slot="label" className="group-selected:font-semibold">
                {option.label}
              </Text>
              {option.description && (
                <Text slot="description" className="text-sm text-ink-2">
                  {option.description}
                </Text>
              )}
            </span>
            <CheckIcon className="invisible size-4 text-accent group-selected:visible" />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
