'use client'

import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'

type TabItem = { id: string; title: ReactNode; content: ReactNode; isDisabled?: boolean }

type TabsProps = {
  label: string
  items: readonly TabItem[]
  selectedKey?: string
  defaultSelectedKey?: string
  onSelectionChange?: (id: string) => void
}

const tab =
  '-mb-px flex min-h-10 cursor-pointer items-center gap-2 border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-ink-2 ' +
  'hover:text-ink selected:border-accent selected:text-ink focus-visible:-outline-offset-2 disabled:cursor-not-allowed disabled:opacity-60 ' +
  'forced-colors:selected:border-[Highlight]'

export function Tabs({ label, items, onSelectionChange, ...props }: TabsProps) {
  return (
    <AriaTabs {...props} onSelectionChange={(key) => onSelectionChange?.(String(key))} className="min-w-0">
      <TabList
        aria-label={label}
        className="flex gap-1 overflow-x-auto overflow-y-hidden border-b border-line"
      >
        {items.map((item) => (
          <Tab key={item.id} id={item.id} isDisabled={item.isDisabled} className={tab}>
            {item.title}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="rounded-sm pt-4">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
