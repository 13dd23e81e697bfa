'use client'

import { type ReactNode, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Menu, MenuSection } from 'react-aria-components/Menu'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, Label, SearchField } from 'react-aria-components/SearchField'
import { problemOf } from '@/components/api/request-json'
import { usePresenter } from '@/components/shell/use-presenter'
import { useTheme } from '@/components/shell/use-theme'
import { MenuHeader } from '@/components/ui/menu-header'
import { MenuItem } from '@/components/ui/menu-item'
import { Spinner } from '@/components/ui/spinner'
import { useGoTo } from '@/components/ui/use-go-to'
import { type Command, commandsFor } from './commands'
import { useActivateAudience } from './use-activate-audience'
import { useFound } from './use-found'

type CommandPaletteProps = { isOpen: boolean; onClose: () => void; onShortcuts: () => void }

/** Goes anywhere and does what is done often, by typing. */
export function CommandPalette({ isOpen, onClose, onShortcuts }: CommandPaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onClose}
      isDismissable
      className="fixed inset-0 z-50 flex items-start justify-center bg-scrim p-3 pt-[12vh] transition-opacity duration-come entering:opacity-0 exiting:opacity-0"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-lg border border-line bg-raised shadow-overlay forced-colors:border-[CanvasText]">
        <Dialog aria-label="Search and go" className="outline-none">
          <Palette onClose={onClose} onShortcuts={onShortcuts} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Palette({ onClose, onShortcuts }: Pick<CommandPaletteProps, 'onClose' | 'onShortcuts'>) {
  const goTo = useGoTo()
  const [typed, setTyped] = useState('')
  const [, setTheme] = useTheme()
  const [isPresenting, setPresenting] = usePresenter()
  const found = useFound(typed)
  const { dataflows, audiences, failures } = found
  const activateAudience = useActivateAudience(onClose)
  const isBusy = found.isSearching || activateAudience.isPending
  const error = found.error ?? activateAudience.error
  const commands = commandsFor(typed, { isPresenting, setPresenting, setTheme, showShortcuts: onShortcuts })
  const isEmpty = commands.length + dataflows.length + audiences.length === 0
  const words = [
    ...(error ? [sentencesOf(error)] : []),
    ...failures.map((failure) => `${failure.kind} could not be searched. ${sentencesOf(failure.error)}`),
    ...(isEmpty && !isBusy && !error && failures.length === 0 ? [nothingFound(typed.trim())] : []),
  ].join(' ')

  function go(href: string) {
    onClose()
    void goTo(href)
  }

  function perform({ action }: Command) {
    if ('href' in action) return go(action.href)
    onClose()
    action.run()
  }

  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField aria-label="Search and go" autoFocus className="border-b border-line">
        <Label className="sr-only">Search and go</Label>
        <div className="flex items-center gap-3 px-4">
          <Input
            placeholder="A dataflow, an audience, or what to do"
            className="min-h-13 w-full bg-transparent text-lg outline-none"
          />
          {isBusy && <Spinner className="size-4.5 shrink-0 text-accent" />}
        </div>
      </SearchField>
      <section
        aria-label="What was found"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[min(26rem,60vh)] overflow-auto focus-visible:-outline-offset-2"
      >
        <Menu aria-label="What was found" className="p-1.5 outline-none" renderEmptyState={() => null}>
          <Section title="Dataflows" isShown={dataflows.length > 0}>
            {dataflows.map(({ id, name, target }) => (
              <MenuItem
                key={id}
                id={`dataflow ${id}`}
                textValue={name}
                onAction={() => go(`/dataflows/${id}`)}
              >
                {name} {target && <span className="code ml-1.5 text-ink-3">{target}</span>}
              </MenuItem>
            ))}
          </Section>
          <Section title="Activate an audience" isShown={audiences.length > 0}>
            {audiences.map((audience) => (
              <MenuItem
                key={audience.id}
                id={`audience ${audience.id}`}
                textValue={audience.name}
                isDisabled={audience.unavailableReason !== undefined}
                // Stays open until the draft is there.
                shouldCloseOnSelect={false}
                onAction={() => void activateAudience.start(audience)}
              >
                {audience.name}
                {audience.unavailableReason && (
                  <span className="ml-1.5 text-sm">{audience.unavailableReason}</span>
                )}
              </MenuItem>
            ))}
          </Section>
          <Section title="Go and do" isShown={commands.length > 0}>
            {commands.map((command) => (
              <MenuItem
                key={command.id}
                id={command.id}
                textValue={command.title}
                onAction={() => perform(command)}
              >
                {command.title}
              </MenuItem>
            ))}
          </Section>
        </Menu>
      </section>
      <p role="status" className={words ? 'px-4 pb-4 text-ink-2' : 'sr-only'}>
        {words}
      </p>
    </Autocomplete>
  )
}

function sentencesOf(error: unknown): string {
  const { title, detail } = problemOf(error)
  return `${title}. ${detail}`
}

function nothingFound(typed: string): string {
  if (typed.length < 2) return 'Go on typing: names are searched from two letters on.'
  return `Nothing is called “${typed}”. Try a part of the name.`
}

function Section({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null
  return (
    <MenuSection aria-label={title}>
      <MenuHeader>{title}</MenuHeader>
      {children}
    </MenuSection>
  )
}
