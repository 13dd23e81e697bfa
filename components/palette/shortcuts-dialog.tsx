'use client'

import { Button } from '@/components/ui/button'
import { ModalDialog } from '@/components/ui/modal-dialog'

const groups: readonly (readonly [
  title: string,
  keys: readonly (readonly [keys: string, does: string])[],
])[] = [
  [
    'Everywhere',
    [
      ['Ctrl K', 'Search and go'],
      ['Ctrl /', 'These shortcuts'],
      ['Tab, Shift Tab', 'To the next field or button, and back'],
      ['Esc', 'Closes what is open'],
    ],
  ],
  [
    'In lists',
    [
      ['↑ ↓, Page Up, Page Down', 'To another row'],
      ['Home, End', 'To the first or last row'],
      ['→ ←', 'Into a row and out of it; opens and closes a group'],
      ['Enter', 'Opens a row; selects it where none opens, or while others are selected'],
      ['Space, Shift ↑ ↓', 'Selects a row, or several'],
      ['Shift Space', 'Selects all rows from the last one selected'],
      ['Ctrl A', 'Selects all rows that are loaded'],
      ['Letters', 'To the row that begins with them'],
    ],
  ],
]

/** The keys that do something, so that nobody has to guess. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <ModalDialog title="Keyboard shortcuts" isOpen={isOpen} onOpenChange={onClose}>
      <div className="grid gap-4">
        {groups.map(([title, keys]) => (
          <section key={title} className="grid gap-1.5">
            <h3 className="font-medium">{title}</h3>
            <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-1.5">
              {keys.map(([key, does]) => (
                <div key={key} className="contents">
                  <dt>
                    <kbd className="code rounded-sm border border-line bg-sunken px-1.5 py-0.5">{key}</kbd>
                  </dt>
                  <dd className="text-ink-2">{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="text-sm text-ink-2">On a Mac, ⌘ does what Ctrl does elsewhere.</p>
        <div className="flex justify-end">
          <Button onPress={onClose}>Close</Button>
        </div>
      </div>
    </ModalDialog>
  )
}
