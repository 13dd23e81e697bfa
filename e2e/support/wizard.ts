import type { Locator, Page } from '@playwright/test'
import { choose } from './choose'
import { expect } from './test'

/** Walks the wizard as a person would: by labels and buttons, step by step. */
export class Wizard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async enterDemo(): Promise<void> {
    await this.#page.goto('/')
    await this.#page.getByRole('button', { name: 'Enter the demo organization' }).click()
    await this.#page.waitForURL('**/activate/destination')
  }

  async next(): Promise<void> {
    await this.#page.getByRole('button', { name: /^Next:/ }).click()
  }

  async isAt(step: string): Promise<void> {
    await this.#page.waitForURL(`**/activate/${step}*`)
  }

  async chooseDestination(name: string): Promise<void> {
    const choice = this.#page.getByRole('radio', { name: new RegExp(`^${name}`) })
    // A press before the page's scripts run is lost, for a person as for a journey.
    await expect(async () => {
      await this.#page.getByText(name, { exact: true }).first().click()
      await expect(choice).toBeChecked({ timeout: 1_000 })
    }).toPass()
    await this.next()
    await this.isAt('account')
  }

  async fillIn(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      const input = this.#page.getByLabel(label, { exact: true }).and(this.#page.locator('input, textarea'))
      await input.fill(value)
      // A list of suggestions may have opened; leaving the field closes it and keeps what was typed.
      await input.press('Tab')
    }
  }

  async enterKinesisAccount(secretKey = 'e2e-secret-key-of-kinesis'): Promise<void> {
    await this.fillIn({
      'Access key ID': 'AKIAEXAMPLE123456789',
      'Secret access key': secretKey,
      Region: 'eu-west-1',
    })
    await this.next()
    await this.isAt('target')
  }

  async enterEventHubsAccount(change: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.fillIn({
      Namespace: 'acme-events',
      'SAS key name': 'SendOnly',
      'SAS key': 'e2e-sas-key-of-event-hubs=',
      ...change,
    })
    await this.next()
    await this.isAt('target')
  }

  /** Needs no keys: the organization has accounts stored already. */
  async chooseStoredAccount(): Promise<void> {
    await this.#page.getByText('Use a stored account').click()
    const accounts = this.#page.getByRole('radiogroup', { name: 'Stored accounts' })
    await choose(accounts.getByRole('radio').first())
    await this.next()
    await this.isAt('target')
  }

  async nameTarget(values: Readonly<Record<string, string>>): Promise<void> {
    await this.fillIn(values)
    await this.next()
    await this.isAt('audiences')
  }

  async selectAudiences(count: number): Promise<void> {
    await this.#select(this.rows('Audiences'), count)
    await this.next()
    await this.isAt('attributes')
  }

  async selectAttributes(search: string, count: number): Promise<void> {
    await this.searchAttributes(search)
    await this.#select(this.attributes(), count)
    await this.next()
    await this.isAt('review')
  }

  /** Waits until the tree shows what the search found: groups that lead to it are then open. */
  async searchAttributes(search: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: 'Search attributes' }).fill(search)
    await expect(this.#page.locator(`[data-shown-search="${search}"]`)).toBeVisible()
  }

  /** The rows of the tree that can be selected: neither groups nor what cannot be sent. */
  attributes() {
    return this.#page.getByRole('treegrid', { name: 'Attributes' }).locator('[role=row][aria-selected]')
  }

  /** All steps to Kinesis, as far as the review. */
  async completeDraft({ name, streamName }: { name: string; streamName: string }): Promise<void> {
    await this.enterDemo()
    await this.chooseDestination('Amazon Kinesis')
    await this.enterKinesisAccount()
    await this.nameTarget({ 'Stream name': streamName, Name: name })
    await this.selectAudiences(1)
    await this.selectAttributes('email', 1)
  }

  /** Starts the activation and waits for its page. */
  async create(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Create and start exporting' }).click()
    await this.#page.waitForURL('**/activations/*')
  }

  /** The rows of a list that can be chosen. */
  rows(list: string) {
    // Only rows of data have a checkbox; an empty list says so in a row of its own.
    const rows = this.#page.getByRole('grid', { name: list }).getByRole('row')
    return rows.filter({ has: this.#page.getByRole('checkbox') })
  }

  async #select(rows: Locator, count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) {
      const row = rows.nth(index)
      await row.click()
      await expect(row).toHaveAttribute('aria-selected', 'true')
    }
    await expect(this.#page.getByRole('heading', { name: `${count} selected` })).toBeVisible()
  }
}
