const dayMs = 86_400_000
/** Longer than this, key rotation is commonly called overdue; AWS checks for the same number of days. */
const rotateAfterDays = 90

export interface CredentialAge {
  readonly days: number
  readonly words: string
  readonly isOld: boolean
}

/**
 * How long ago Adobe was last given credentials; undefined when it does not say.
 *
 * @param authorizedDate  a day such as 2024-11-05, UTC
 */
export function credentialAge(authorizedDate: string | undefined, nowMs: number): CredentialAge | undefined {
  const givenAt = Date.parse(authorizedDate ?? '')
  if (Number.isNaN(givenAt)) return undefined
  const days = Math.max(0, Math.floor((nowMs - givenAt) / dayMs))
  return { days, words: ageWords(days), isOld: days > rotateAfterDays }
}

function ageWords(days: number): string {
  if (days === 0) return 'since today'
  if (days === 1) return 'since yesterday'
  return `${days.toLocaleString('en')} days old`
}
