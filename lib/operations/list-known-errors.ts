import { knownPlatformErrors } from '../aep/platform-errors/catalogue'
import type { KnownError, KnownErrors } from '../contract/known-errors'
import { errorCodes } from '../error-codes'

/** Every error a person may meet, narrowed to those that hold all words of a search. */
export function listKnownErrors(search: string): KnownErrors {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const isWanted = ({ code, title, detail }: KnownError) => {
    const text = `${code} ${title} ${detail}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const own = Object.entries(errorCodes).map(([code, { status, title, detail }]) => ({
    code,
    status,
    title,
    detail,
  }))
  const platform = knownPlatformErrors.map(([code, meaning]) => ({
    code,
    title: errorCodes[meaning.code].title,
    detail: `${meaning.cause} ${meaning.remedy || errorCodes[meaning.code].detail}`,
  }))
  return { own: own.filter(isWanted), platform: platform.filter(isWanted) }
}
