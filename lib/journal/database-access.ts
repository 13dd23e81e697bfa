import type { Database, OpenDatabase } from './database'
import { JournalError, toJournalError, toOpeningError } from './journal-error'

/** The database behind every part of the journal: opened when first needed, and again after it could not be. */
export interface DatabaseAccess {
  /** @throws JournalError  the database cannot be opened */
  open(): Promise<Database>
  /**
   * Runs statements.
   *
   * @throws JournalError  the database cannot be read or written; whatever else the statements throw stays as it is
   */
  query<T>(statements: (db: Database['db']) => Promise<T>): Promise<T>
  /** Runs statements that write something for certain; what came of the last ones is kept. */
  change<T>(statements: (db: Database['db']) => Promise<T>): Promise<T>
  /** Why a change failed a moment ago; undefined when none did. A full disk shows in nothing else. */
  readonly lastTrouble: JournalError | undefined
  close(): Promise<void>
}

/** How long a failed change speaks for the database; afterwards the next change has to tell. */
const troubleKeptMs = 10_000

/** How long a failure to open is told again before the next try. */
const reopenAfterMs = 2_000

/** Prepares access to a database; nothing is opened yet. */
export function accessDatabase(openDatabase: OpenDatabase): DatabaseAccess {
  let opening: Promise<Database> | undefined
  let lastTrouble: { readonly error: JournalError; readonly at: number } | undefined

  const open = (): Promise<Database> => {
    opening ??= openDatabase().catch((error: unknown) => {
      setTimeout(() => {
        opening = undefined
      }, reopenAfterMs).unref()
      throw toOpeningError(error)
    })
    return opening
  }

  const query: DatabaseAccess['query'] = async (statements) => {
    const { db } = await open()
    try {
      return await statements(db)
    } catch (error) {
      throw toJournalError(error)
    }
  }

  return {
    open,
    query,
    change: async (statements) => {
      try {
        const result = await query(statements)
        lastTrouble = undefined
        return result
      } catch (error) {
        if (error instanceof JournalError) lastTrouble = { error, at: performance.now() }
        throw error
      }
    },
    get lastTrouble() {
      const isRecent = lastTrouble && performance.now() - lastTrouble.at < troubleKeptMs
      return isRecent ? lastTrouble?.error : undefined
    },
    close: async () => {
      const closing = opening
      opening = undefined
      // What could not be opened needs no closing.
      const database = await closing?.catch(() => undefined)
      await database?.close()
    },
  }
}
