'use client'

import type { ReactNode } from 'react'
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components/Disclosure'
import { ChevronRightIcon } from './icons'

type DisclosureProps = {
  title: ReactNode
  children: ReactNode
  meta?: ReactNode
  defaultExpanded?: boolean
  isExpanded?: boolean
  onExpandedChange?: (isExpanded: boolean) => void
  headingLevel?: 2 | 3 | 4
}

export function Disclosure({ title, children, meta, headingLevel = 3, ...props }: DisclosureProps) {
  return (
    <AriaDisclosure {...props} className="group min-w-0">
      <Heading level={headingLevel}>
        <Button
          slot="trigger"
          className="flex min-h-9 w-full cursor-pointer items-center gap-2 rounded-sm py-1.5 text-left font-medium hover:text-accent"
        >
          <ChevronRightIcon className="size-4 text-ink-2 transition-transform duration-come group-expanded:rotate-90" />
          <span className="min-w-0 flex-1">{title}</span>
          {meta && <span className="text-sm font-normal text-ink-2">{meta}</span>}
        </Button>
      </Heading>
      <DisclosurePanel className="pl-6">
        <div className="pt-1 pb-3">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  )
}
