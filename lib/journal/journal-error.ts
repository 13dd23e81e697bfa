import { AppError } from '../errors'
import { DirectoryInUseError } from './directory-lock'

/** What is wrong with the database. */
export type JournalTrouble =
  | 'unreachable'
  | 'refused'
  | 'read-only'
  | 'full'
  | 'damaged'
  | 'in-use'
  | 'unknown'

const details: Record<JournalTrouble, string> = {
  unreachable:
    'The database does not answer. Whoever runs this server should check that it is up and that DATABASE_URL leads to it.',
  refused:
    'The database does not accept this server. Whoever runs it should check user, password and database name in DATABASE_URL.',
  'read-only':
    'The database takes no changes. Whoever runs this server should make it, or the directory DATA_DIR, writable.',
  full: 'The disk of the database is full. Whoever runs this server should make room.',
  damaged:
    'The files of the database are damaged. Whoever runs this server should restore DATA_DIR from a copy, or move it away to begin anew.',
  'in-use':
    'Another server uses the same DATA_DIR. Stop one of them, give each its own, or set DATABASE_URL to share one database.',
  unknown:
    'The database cannot be opened, for a reason this version does not know. Whoever runs this server finds it in the log.',
}

/** The journal cannot be read or written. Nothing is created at Adobe while it cannot. */
export class JournalError extends AppError {
  static override readonly brand: symbol = Symbol.for('sluice/JournalError')
  override readonly name = 'JournalError'
  readonly trouble: JournalTrouble

  constructor(trouble: JournalTrouble, cause: unknown) {
    super('journal-unavailable', { cause, detail: details[trouble], message: `journal: ${trouble}` })
    this.trouble = trouble
  }
}

/** Conditions of Postgres (appendix A of its manual) and of the operating system, by their first letters. */
const troubleByCode: readonly (readonly [prefix: string, trouble: JournalTrouble])[] = [
  ['53100', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['25006', 'read-only'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['ENOTDIR', 'read-only'],
  ['28', 'refused'],
  ['3D000', 'refused'],
  ['42501', 'refused'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
  ['58', 'damaged'],
  ['08', 'unreachable'],
  ['53', 'unreachable'],
  ['57', 'unreachable'],
  ['ECONN', 'unreachable'],
  ['ETIMEDOUT', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['EPIPE', 'unreachable'],
]

/** Phrases of drivers that give no code: pg for lost connections, the embedded engine for files it cannot read. */
const troubleByPhrase: readonly (readonly [phrase: RegExp, trouble: JournalTrouble])[] = [
  [
    /connection terminated|connection timeout|timeout exceeded|not queryable|cannot use a pool/i,
    'unreachable',
  ],
  [/pglite is clos/i, 'unreachable'],
  [/pglite failed|aborted\(|unreachable executed|memory access out of bounds/i, 'damaged'],
]

/** Turns what a database throws into a {@link JournalError}; anything that is not its state stays as it is. */
export function toJournalError(error: unknown): unknown {
  for (const cause of chainOf(error)) {
    if (cause instanceof AppError) return cause
    if (cause instanceof DirectoryInUseError) return new JournalError('in-use', error)
    const trouble = troubleOf(cause)
    if (trouble) return new JournalError(trouble, error)
  }
  return error
}

/** Like {@link toJournalError} for what a database throws while it is opened: whatever it is, there is no journal. */
export function toOpeningError(error: unknown): unknown {
  const known = toJournalError(error)
  return known instanceof AppError ? known : new JournalError('unknown', error)
}

function troubleOf(error: Error): JournalTrouble | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const byCode = troubleByCode.find(([prefix]) => code?.startsWith(prefix))
  if (byCode) return byCode[1]
  if (code !== undefined) return undefined
  if (error instanceof WebAssembly.RuntimeError) return 'damaged'
  return troubleByPhrase.find(([phrase]) => phrase.test(error.message))?.[1]
}

/** An error and what caused it; the query builder wraps what the driver throws. */
function* chainOf(error: unknown): Generator<Error> {
  let current = error
  while (current instanceof Error) {
    yield current
    if (current instanceof AggregateError) for (const one of current.errors) yield* chainOf(one)
    current = current.cause
  }
}
