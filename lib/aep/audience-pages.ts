import { PlatformContractError } from '../errors'
import { type AudiencePage, listAudiences } from './audiences'
import type { AdobeContext } from './request'

/** The most the platform is known to give at once. */
const pageSize = 100
/** Enough to read thousands in seconds, and few enough to leave a shared platform alone. */
const pagesAtOnce = 4
/** A hundred thousand audiences: a list that has not ended by then is going in circles. */
const pagesMax = 1_000

/**
 * Streams the pages of all audiences, in the order of the last change, the latest first. Each page is the one the page
 * before it names. Once two of them were equally far apart, the next ones are asked for together; as soon as an answer
 * names another successor than the one that was asked for, the rest is read one after another.
 *
 * @throws PlatformError  a page could not be read, or the list does not end
 */
export async function* audiencePages(context: AdobeContext): AsyncGenerator<AudiencePage> {
  const fetchPage = (start?: string) =>
    listAudiences(context, { limit: pageSize, sort: 'updateTime:desc', start })
  let page = await fetchPage()
  yield page
  const starts = ['0']
  const seen = new Set<string>()
  let mayGuess = true
  let count = 1
  while (page.next !== undefined) {
    if (count >= pagesMax || seen.has(page.next)) throw endless()
    starts.push(page.next)
    const stride = mayGuess ? strideOf(starts) : undefined
    const pagesLeft = Math.ceil((page.total ?? 0) / pageSize) - count
    const guessed = stride === undefined ? [] : following(page.next, stride, pagesLeft - 1)
    const asked = [page.next, ...guessed]
    const answers = await Promise.allSettled(asked.map(fetchPage))
    for (const [index, answer] of answers.entries()) {
      const start = asked[index]
      if (start === undefined || (index > 0 && page.next !== start)) {
        mayGuess = false
        break
      }
      if (answer.status === 'rejected') {
        if (index === 0) throw answer.reason
        // It was only a guess: asked for again, by itself.
        mayGuess = false
        break
      }
      page = answer.value
      seen.add(start)
      if (index > 0) starts.push(start)
      count += 1
      yield page
    }
  }
}

/** How far apart the last three starts lie, if that is one whole number. */
function strideOf(starts: readonly string[]): number | undefined {
  const last = starts.slice(-3)
  if (last.length < 3 || !last.every((start) => /^\d{1,9}$/.test(start))) return undefined
  const [first = 0, second = 0, third = 0] = last.map(Number)
  return third - second === second - first && third > second ? third - second : undefined
}

function following(start: string, stride: number, pagesLeft: number): string[] {
  const length = Math.max(0, Math.min(pagesAtOnce - 1, pagesLeft))
  return Array.from({ length }, (_page, index) => String(Number(start) + stride * (index + 1)))
}

function endless(): PlatformContractError {
  return new PlatformContractError('other-shape', {
    requestId: '',
    platformStatus: 200,
    message: `the list of audiences did not end within ${pagesMax} pages`,
  })
}
