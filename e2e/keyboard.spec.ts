import type { Locator, Page } from '@playwright/test'
import { holdRequests } from './support/hold-requests'
import { expect, test } from './support/test'

/** More stops than any page has between two things that belong together. */
const stopsMax = 80

/** A focus that is lost is on <body>, from where Tab would begin at the top of the page. */
async function expectFocus(page: Page, after: string): Promise<void> {
  const holder = () => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')
  // A page that comes takes the focus a moment after it is seen.
  await expect.poll(holder, { message: `What has the focus after ${after}`, timeout: 5_000 }).not.toBe('BODY')
}

/** Nothing has the focus on a page that was just loaded: the first Tab leads to its first stop. */
async function begin(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Tab')
}

/** Moves on with Tab until the focus is there. One that was lost since the last key is seen before it moves. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await expectFocus(page, `all that came before ${String(target)}`)
  for (let stops = 0; stops < stopsMax; stops += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${stopsMax} presses of Tab did not lead to ${String(target)}`)
}

/** Presses a key that does something, waits until that is done, and looks what has the focus then. */
async function act(page: Page, key: string, isDone: () => Promise<unknown>): Promise<void> {
  await page.keyboard.press(key)
  await isDone()
  await expectFocus(page, key)
}

async function press(page: Page, name: string | RegExp, isDone: () => Promise<unknown>): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }))
  await act(page, 'Enter', isDone)
}

test('an audience is activated by keyboard alone, and the focus is never lost', async ({ page }) => {
  test.slow()
  await page.goto('/')
  await begin(page)
  const isAt = (step: string) => () => page.waitForURL(`**/activate/${step}*`)
  await press(page, 'Enter the demo organization', isAt('destination'))
  await expect(page.getByRole('heading', { level: 1, name: 'Choose where to send audiences' })).toBeFocused()

  const kinesis = page.getByRole('radio', { name: /^Amazon Kinesis/ })
  await tabTo(page, kinesis)
  await act(page, 'Space', () => expect(kinesis).toBeChecked())
  await press(page, /^Next:/, isAt('account'))
  await expect(page.getByRole('heading', { level: 1, name: 'Connect Amazon Kinesis' })).toBeFocused()

  await tabTo(page, page.getByRole('radio', { name: /^Enter new credentials/ }))
  await act(page, 'ArrowRight', () =>
    expect(page.getByRole('radio', { name: /^Use a stored account/ })).toBeChecked(),
  )
  const account = page.getByRole('radiogroup', { name: 'Stored accounts' }).getByRole('radio').first()
  await tabTo(page, account)
  await act(page, 'Space', () => expect(account).toBeChecked())
  await press(page, /^Next:/, isAt('target'))

  for (const [label, value] of [
    ['Stream name', 'keyboard-events'],
    ['Name', 'By keyboard'],
  ] as const) {
    await tabTo(
      page,
      page
        .getByRole('textbox', { name: label, exact: true })
        .or(page.getByRole('combobox', { name: label, exact: true })),
    )
    await page.keyboard.type(value)
  }
  await press(page, /^Next:/, isAt('audiences'))

  const isOneSelected = () => expect(page.getByRole('heading', { name: '1 selected' })).toBeVisible()
  const audiences = page.getByRole('grid', { name: 'Audiences' })
  await expect(audiences.getByRole('row').nth(1)).toBeVisible()
  await tabTo(page, audiences)
  await page.keyboard.press('ArrowDown')
  await act(page, 'Space', isOneSelected)
  await press(page, /^Next:/, isAt('attributes'))

  await tabTo(page, page.getByRole('searchbox', { name: 'Search attributes' }))
  await page.keyboard.type('loyalty.tier')
  await expect(page.locator('[data-shown-search="loyalty.tier"]')).toBeVisible()
  const attributes = page.getByRole('treegrid', { name: 'Attributes' })
  await tabTo(page, attributes)
  const chosen = attributes.locator('[role=row][aria-selected=true]')
  for (let rows = 0; rows < 6 && (await chosen.count()) === 0; rows += 1) {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
  }
  await isOneSelected()
  await expectFocus(page, 'an attribute was selected')
  await press(page, /^Next:/, isAt('review'))

  const calls = page.getByRole('dialog', { name: 'The calls to Adobe' })
  await press(page, 'Show the calls', () => expect(calls).toBeVisible())
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Show the calls' })).toBeFocused()
  const exporting = page.getByRole('heading', { name: 'By keyboard is exporting' })
  await press(page, 'Create and start exporting', () => expect(exporting).toBeVisible({ timeout: 30_000 }))
})

test('Ctrl K leads to a dataflow, a page and the shortcuts; Escape gives the focus back', async ({
  page,
}) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
  await page.goto('/drafts')
  await begin(page)
  const palette = page.getByRole('dialog', { name: 'Search and go' })
  const isOpen = () => expect(palette).toBeVisible()
  const opener = page.getByRole('button', { name: 'Search and go (Ctrl K)' })
  await tabTo(page, opener)
  await act(page, 'Enter', isOpen)
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()

  await act(page, 'Control+k', isOpen)
  await page.keyboard.type('Loyalty moments')
  await expect(palette.getByRole('menuitem', { name: /^Loyalty moments to Kinesis/ })).toBeVisible()
  // What was found for the beginning of the words is gone.
  await expect(palette.getByRole('menuitem')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  const dataflow = page.getByRole('heading', { level: 1, name: 'Loyalty moments to Kinesis' })
  await act(page, 'Enter', async () => {
    await expect(dataflow).toBeVisible()
    await expect(palette).toHaveCount(0)
  })

  await act(page, 'Control+k', isOpen)
  await page.keyboard.type('Birthday this month')
  await expect(palette.getByRole('menuitem', { name: 'Birthday this month' })).toBeVisible()
  // What was found for the beginning of the words is gone.
  await expect(palette.getByRole('menuitem')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await act(page, 'Enter', async () => {
    await page.waitForURL('**/activate/destination?draft=*')
    await expect(palette).toHaveCount(0)
  })

  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await act(page, 'Control+/', () => expect(shortcuts).toBeVisible())
  await act(page, 'Escape', () => expect(shortcuts).toHaveCount(0))
})

test('what was opened while a page still loaded gives the focus to the title of that page', async ({
  page,
}) => {
  await page.request.post('/api/session', { data: { mode: 'demo' } })
  await page.goto('/drafts')
  await begin(page)
  // The wizard draws its heading anew once its draft is there.
  const letDraftThrough = await holdRequests(page, 'GET', '**/api/drafts/*')
  const palette = page.getByRole('dialog', { name: 'Search and go' })
  await act(page, 'Control+k', () => expect(palette).toBeVisible())
  await page.keyboard.type('Birthday this month')
  await expect(palette.getByRole('menuitem', { name: 'Birthday this month' })).toBeVisible()
  // What was found for the beginning of the words is gone.
  await expect(palette.getByRole('menuitem')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const title = page.getByRole('heading', { level: 1, name: 'Choose where to send audiences' })
  await expect(title).toBeFocused()
  await expect(palette).toHaveCount(0)

  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await act(page, 'Control+/', () => expect(shortcuts).toBeVisible())
  letDraftThrough()
  // Below a dialog nothing has a role.
  await expect(page.locator('main [role=radio], main input[type=radio]').first()).toBeAttached()
  await act(page, 'Escape', () => expect(shortcuts).toHaveCount(0))
  await expect(title).toBeFocused()
})
