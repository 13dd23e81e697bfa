import type { Page } from '@playwright/test'

const patienceMs = 10_000

interface Rendering {
  /** The field that is typed into, which has the focus. */
  readonly input: string
  /** The element that shows the result, and says with `attribute` which text it shows the result of. */
  readonly result: string
  readonly attribute: string
}

/**
 * Presses a key and measures, inside the page, from the event of the key until the frame with the result has been
 * painted. The time the automation takes is not in it.
 *
 * @returns milliseconds
 */
export async function keyToRender(
  page: Page,
  key: string,
  { input, result, attribute }: Rendering,
): Promise<number> {
  // Awaited before the key is pressed, or the key may be there first; the promise inside is not awaited by that.
  const watch = await page.evaluateHandle(
    ([inputSelector, resultSelector, name, waitMs]) => {
      const measured = new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`nothing was shown within ${waitMs} ms`)), waitMs)
        const field = document.querySelector<HTMLInputElement>(inputSelector)
        if (!field) throw new Error(`nothing matches ${inputSelector}`)
        let pressedAt = Number.POSITIVE_INFINITY
        const isShown = () =>
          pressedAt < Number.POSITIVE_INFINITY &&
          document.querySelector(resultSelector)?.getAttribute(name) === field.value.trim()
        const observer = new MutationObserver(() => finish())
        const finish = () => {
          if (!isShown()) return
          observer.disconnect()
          // A task that follows the next frame runs after its paint.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressedAt)))
        }
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
        field.addEventListener(
          'keydown',
          (event) => {
            pressedAt = event.timeStamp
            // Typing may change nothing to wait for, such as a blank.
            field.addEventListener('input', () => setTimeout(finish), { once: true })
          },
          { once: true, capture: true },
        )
      })
      return { measured }
    },
    [input, result, attribute, patienceMs] as const,
  )
  await page.keyboard.press(key)
  return watch.evaluate(({ measured }) => measured)
}
