'use client'

import { Button } from 'react-aria-components/Button'
import { MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { classNames } from '@/components/ui/class-names'
import { ChevronDownIcon } from '@/components/ui/icons'
import { Menu, MenuHeader, MenuItem } from '@/components/ui/menu'
import { Private } from '@/components/ui/private'
import { Spinner } from '@/components/ui/spinner'

export type SandboxChoice = { name: string; title?: string; type?: 'production' | 'development' }

type SandboxMenuProps = {
  orgName: string
  sandbox: string
  sandboxes: readonly SandboxChoice[]
  onSwitch: (name: string) => void
  isSwitching?: boolean
}

export function SandboxMenu({
  orgName,
  sandbox,
  sandboxes,
  onSwitch,
  isSwitching = false,
}: SandboxMenuProps) {
  const current = sandboxes.find((choice) => choice.name === sandbox)

  return (
    <MenuTrigger>
      <Button
        aria-label={`Organization ${orgName}, sandbox ${sandbox}. Switch sandbox`}
        className="flex min-h-8 min-w-0 cursor-pointer items-center gap-2 rounded-full border border-line-strong bg-surface px-3 text-sm text-ink-2 hover:bg-sunken"
      >
        {isSwitching ? (
          <Spinner className="size-3.5" />
        ) : (
          <span
            className={classNames(
              'size-2 shrink-0',
              isDevelopment(current) ? 'rotate-45 bg-warn' : 'rounded-full bg-ok',
            )}
          />
        )}
        <Private className="max-w-48 truncate max-md:hidden">{orgName}</Private>
        <span className="max-w-40 truncate font-[560] text-ink max-sm:max-w-20">{sandbox}</span>
        <ChevronDownIcon className="size-3.5" />
      </Button>
      <Menu
        label="Sandbox"
        selectionMode="single"
        selectedKeys={[sandbox]}
        disallowEmptySelection
        onAction={(key) => {
          if (key !== sandbox) onSwitch(String(key))
        }}
      >
        <MenuSection>
          <MenuHeader>
            <Private>{orgName}</Private>
          </MenuHeader>
          {sandboxes.map((choice) => (
            <MenuItem key={choice.name} id={choice.name} textValue={choice.name}>
              {choice.title ?? choice.name}
              <span className="ml-2 text-sm text-ink-2">{choice.type}</span>
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}

function isDevelopment(choice: SandboxChoice | undefined): boolean {
  return choice?.type === 'development'
}
