import { expect, type Page } from '@playwright/test'
import { Wizard } from '../../e2e/support/wizard'

const patienceMs = 10_000
const code = '[aria-label="The record as JSON"]'

/** How soon a part that was added to the selection stood in the preview. */
interface SeenPart {
  /** From the event of the key until the document held it. */
  readonly shownMs: number
  /** From the event of the key until the frame with it had been painted. */
  readonly paintedMs: number
  /** Frames that were begun before the document held it. */
  readonly framesBefore: number
  /** How many elements the preview then had. */
  readonly elements: number
}

/** Presses a key that adds an attribute, and measures inside the page: the time the automation takes is not in it. */
export async function pressAndWatch(page: Page, key: string): Promise<SeenPart> {
  // Awaited before the key is pressed, or the key may be there first; the promise inside is not awaited by that.
  const watch = await page.evaluateHandle(
    ([selector, waitMs]) => {
      const seen = new Promise<SeenPart>((resolve, reject) => {
        setTimeout(() => reject(new Error(`nothing was shown within ${waitMs} ms`)), waitMs)
        const box = document.querySelector(selector)
        if (!box) throw new Error(`nothing matches ${selector}`)
        const partCount = () => box.querySelectorAll('[data-part^="attribute:"]').length
        const countBefore = partCount()
        let pressedAt = Number.NaN
        let framesBefore = 0
        const countFrame = () => {
          framesBefore += 1
          requestAnimationFrame(countFrame)
        }
        const begin = (event: KeyboardEvent) => {
          pressedAt = event.timeStamp
          requestAnimationFrame(countFrame)
        }
        addEventListener('keydown', begin, { once: true, capture: true })
        const observer = new MutationObserver(() => {
          if (partCount() <= countBefore) return
          observer.disconnect()
          const shownMs = performance.now() - pressedAt
          const frames = framesBefore
          const elements = box.querySelectorAll('*').length
          // A task that follows the next frame runs after its paint.
          requestAnimationFrame(() =>
            setTimeout(() => {
              const paintedMs = performance.now() - pressedAt
              resolve({ shownMs, paintedMs, framesBefore: frames, elements })
            }),
          )
        })
        observer.observe(box, { subtree: true, childList: true })
      })
      return { seen }
    },
    [code, patienceMs] as const,
  )
  await page.keyboard.press(key)
  return watch.evaluate(({ seen }) => seen)
}

/** A new draft with so many audiences and attributes, chosen by keyboard; the focus is left in the list of attributes. */
export async function openFullDraft(
  page: Page,
  size: { readonly audiences: number; readonly attributes: number },
): Promise<void> {
  const wizard = new Wizard(page)
  await page.goto('/activate/destination')
  await wizard.chooseDestination('Amazon Kinesis')
  await wizard.enterKinesisAccount()
  await wizard.nameTarget({ 'Stream name': 'bench', Name: 'Bench' })
  await wizard.rows('Audiences').first().click()
  // Rows are loaded as the focus comes near them, so now and then a key finds none to go on to.
  for (let missing = size.audiences - 1; missing > 0; ) {
    for (let press = 0; press < missing; press += 1) await page.keyboard.press('Shift+ArrowDown')
    missing = size.audiences - (await chosenAudiences(page))
  }
  await wizard.next()
  await wizard.isAt('attributes')
  await expect(page.locator(code)).toBeVisible()
  await wizard.searchAttributes('spend')
  await wizard.attributes().first().click()
  const parts = page.locator(`${code} [data-part^="attribute:"]`)
  while ((await parts.count()) < size.attributes) {
    await focusNextAttribute(page)
    await page.keyboard.press('Space')
  }
}

/** Moves the focus down to the next attribute that is not chosen; groups are passed over. */
export async function focusNextAttribute(page: Page): Promise<void> {
  const look = () => ({
    row: document.activeElement?.getAttribute('data-key'),
    isThere: document.activeElement?.matches('[role=row][aria-selected=false]') === true,
  })
  let at = await page.evaluate(look)
  do {
    const before = at.row
    await page.keyboard.press('ArrowDown')
    at = await page.evaluate(look)
    if (at.row === before) throw new Error('the list has no further attribute to choose')
  } while (!at.isThere)
}

/** As the preview says: those it shows, and those it has folded away. */
function chosenAudiences(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const box = document.querySelector(selector)
    const parts = [...(box?.querySelectorAll('[data-part^="audience:"]') ?? [])]
    const shown = parts.filter(({ textContent }) => textContent?.startsWith('You chose this')).length
    const folded = /Show ([\d,]+) more audience/.exec(box?.textContent ?? '')?.[1]
    return shown + Number(folded?.replace(',', '') ?? 0)
  }, code)
}
