import type { Locator, Page } from '@playwright/test'
import { fieldId } from '@/components/wizard/field-id'
import { stepOfField } from '@/components/wizard/wizard-steps'
import type { RungId } from '@/lib/contract/preflight'
import { expect } from './test'

/** A proof ladder as a person meets it: by its button, its rungs and the fields it leads to. */
export class Ladder {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  rung(id: RungId): Locator {
    return this.#page.locator(`li[data-rung="${id}"]`)
  }

  /** By its label instead of its role, which it has not while a dialog is open over it. */
  get #results(): Locator {
    return this.#page.locator('section[aria-label="Results"]')
  }

  /** Does what begins a climb, and waits for its end: every report has a trace of its own. */
  async climbs(begin: () => Promise<void>): Promise<void> {
    const before = await this.#results.getAttribute('data-trace')
    await begin()
    await expect.poll(() => this.#results.getAttribute('data-trace')).not.toBe(before)
    await expect(this.#results).toHaveAttribute('aria-busy', 'false')
  }

  async test(name: string | RegExp = /^Test (this|again)/): Promise<void> {
    await this.climbs(() => this.#page.getByRole('button', { name }).click())
  }

  async tryFailure(title: string): Promise<void> {
    const button = this.#page.getByRole('button', { name: 'Try a failure' })
    const item = this.#page.getByRole('menuitem', { name: title, exact: true })
    await this.climbs(() =>
      // A list of suggestions that closes at the press takes the menu along; the next press opens it again.
      expect(async () => {
        if (!(await item.isVisible())) await button.click({ timeout: 3_000 })
        await item.click({ timeout: 3_000 })
      }).toPass(),
    )
  }

  /** The rung that broke, and only that one, and the field that it leads to has the message and focus. */
  async isBrokenAt(id: RungId, field: string | undefined): Promise<void> {
    await expect(this.rung(id)).toContainText('Failed')
    await expect(this.#page.locator('li[data-rung]', { hasText: 'Failed' })).toHaveCount(1)
    const step = this.#page.url().split('/').at(-1)?.split(/[?#]/)[0]
    if (field === undefined) return expect(this.#results).toBeFocused()
    if (stepOfField(field) === step) return this.#hasFocus(field)
    await expect(this.#results).toBeFocused()
    await this.rung(id).getByRole('link', { name: 'Correct it on its step' }).click()
    await this.#page.waitForURL(`**/activate/${stepOfField(field)}*`)
    await this.#hasFocus(field)
    await this.#page.goBack()
    await this.#page.waitForURL(`**/activate/${step}*`)
  }

  async #hasFocus(field: string): Promise<void> {
    const id = fieldId(field)
    const control = this.#page.locator(`#${id}:focus, #${id} :focus`)
    await expect(control).toBeVisible()
    await expect(control).toHaveAttribute('aria-invalid', 'true')
  }
}
