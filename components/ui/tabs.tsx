'use client'

import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import { classNames } from './class-names'

type TabItem = { id: string; title: ReactNode; content: ReactNode; isDisabled?: boolean }

type TabsProps = {
  label: string
  items: readonly TabItem[]
  selectedKey?: string
  defaultSelectedKey?: string
  onSelectionChange?: (id: string) => void
  /** Inside a card: the panel reaches from edge to edge and begins right under the tabs. */
  isFlush?: boolean
}

const tab =
  '-mb-px flex min-h-10 cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-ink-2 ' +
  'hover:text-ink selected:border-accent selected:text-ink focus-visible:-outline-offset-2 disabled:cursor-not-allowed disabled:opacity-60 ' +
  'forced-colors:selected:border-[Highlight]'

export function Tabs({ label, items, onSelectionChange, isFlush = false, ...props }: TabsProps) {
  return (
    <AriaTabs
      {...props}
      onSelectionChange={(key) => onSelectionChange?.(String(key))}
      className="min-w-0 outline-none"
    >
      <TabList
        aria-label={label}
        className={classNames(
          'flex gap-1 overflow-x-auto overflow-y-hidden border-b border-line',
          isFlush && 'px-2',
        )}
      >
        {items.map((item) => (
          <Tab key={item.id} id={item.id} isDisabled={item.isDisabled} className={tab}>
            {item.title}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={classNames('rounded-sm', !isFlush && 'pt-4')}>
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
