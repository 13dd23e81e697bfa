/** What the palette offers besides what it finds. */
export interface Command {
  readonly id: string
  readonly title: string
  /** Other words people may look for it by. */
  readonly words: string
  readonly action: { readonly href: string } | { readonly run: () => void }
}

const pages: readonly (readonly [title: string, href: string, words: string])[] = [
  ['Activate audiences', '/activate', 'create new dataflow wizard'],
  ['Drafts', '/drafts', 'unfinished go on start new'],
  ['Dataflows', '/dataflows', 'list exports'],
  ['Failing dataflows', '/dataflows?failing=yes', 'errors broken'],
  ['Deleted dataflows', '/dataflows/deleted', 'recreate restore'],
  ['Compare dataflows', '/dataflows/compare', 'difference'],
  ['Unused connections', '/dataflows/orphans', 'orphans clean up'],
  ['Accounts', '/accounts', 'credentials keys rotate'],
  ['Activity', '/activity', 'audit trail history'],
  ['Glossary and help', '/help', 'words meaning'],
  ['Error catalogue', '/help/errors', 'codes problems'],
]

interface Switches {
  readonly isPresenting: boolean
  readonly setPresenting: (isOn: boolean) => void
  readonly setTheme: (theme: 'light' | 'dark' | 'system') => void
  readonly showShortcuts: () => void
}

/** Pages and switches that hold every word that was typed, in their title or among the words for it. */
export function commandsFor(search: string, switches: Switches): Command[] {
  const { isPresenting, setPresenting, setTheme, showShortcuts } = switches
  const all: Command[] = [
    ...pages.map(([title, href, words]) => ({ id: href, title, words, action: { href } })),
    {
      id: 'presenter',
      title: isPresenting ? 'Leave presenter mode' : 'Presenter mode',
      words: 'demo blur larger',
      action: { run: () => setPresenting(!isPresenting) },
    },
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      id: `theme-${theme}`,
      title: theme === 'system' ? 'Theme of the system' : `${theme === 'light' ? 'Light' : 'Dark'} theme`,
      words: 'colour appearance mode',
      action: { run: () => setTheme(theme) },
    })),
    { id: 'shortcuts', title: 'Keyboard shortcuts', words: 'keys help', action: { run: showShortcuts } },
  ]
  const wanted = search.trim().toLowerCase().split(/\s+/)
  const text = ({ title, words }: Command) => `${title} ${words}`.toLowerCase()
  return all.filter((command) => wanted.every((word) => text(command).includes(word)))
}
