import { Notice } from '@/components/ui/notice'
import { answeredWithin } from '@/lib/operations/answered-within'
import { readHealth } from '@/lib/operations/read-health'
import { serverJournal } from '@/lib/server-journal'

/** A journal that takes longer than this to say how it is, is not well. */
const patienceMs = 1_000

/** Says that nothing can be written down at present, and why. Draws nothing when all is well. */
export async function JournalNotice() {
  const health = await answeredWithin(patienceMs, readHealth({ journal: serverJournal() }))
  if (health?.journal.status === 'ok') return null
  return (
    <div className="pb-5">
      <Notice tone="warning" title="Sluice cannot keep its records">
        <p>{health?.journal.detail ?? 'The database does not answer.'}</p>
        <p className="mt-1">Until that is put right, nothing is created or changed at Adobe.</p>
      </Notice>
    </div>
  )
}
