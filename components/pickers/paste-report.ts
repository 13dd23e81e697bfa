/** Something that can be added to the selection. */
export interface PasteChoice<T> {
  readonly key: string
  readonly label: string
  /** Tells it from another of the same label. */
  readonly detail?: string
  readonly item: T
}

/** A pasted line that could not simply be added. */
export interface PasteProblem<T> {
  readonly line: string
  readonly reason?: string
  /** What may have been meant; each can be ticked to be added after all. */
  readonly choices?: readonly PasteChoice<T>[]
}

/** Lines with the same problem, under one heading. */
export interface PasteProblemGroup<T> {
  readonly id: string
  readonly title: string
  readonly tone: 'warn' | 'bad' | 'neutral'
  readonly problems: readonly PasteProblem<T>[]
}

/** What became of the lines that were pasted. */
export interface PasteReport<T> {
  readonly found: readonly PasteChoice<T>[]
  /** How many of those found are selected already. */
  readonly alreadySelectedCount: number
  readonly groups: readonly PasteProblemGroup<T>[]
}

/** What adding would add: everything found, and what was ticked among the choices; each once. */
export function chosenItems<T>(report: PasteReport<T>, ticked: ReadonlySet<string>): readonly T[] {
  const choices = report.groups.flatMap(({ problems }) => problems.flatMap(({ choices: some = [] }) => some))
  const wanted = [...report.found, ...choices.filter(({ key }) => ticked.has(key))]
  return [...new Map(wanted.map(({ key, item }) => [key, item])).values()]
}

/** The lines that led to nothing, as they could be pasted again. */
export function linesOf<T>({ problems }: PasteProblemGroup<T>): string {
  return problems.map(({ line }) => line).join('\n')
}
