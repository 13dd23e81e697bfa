import type { Locator } from '@playwright/test'
import { expect } from './test'

/**
 * Presses a box or a radio button where a person does: on its label, once that stands still. The input itself is
 * invisible, and a press forced upon it misses whatever still moves.
 */
export async function choose(input: Locator): Promise<void> {
  await labelOf(input).click()
  await expect(input).toBeChecked()
}

/** The label around an input. */
export function labelOf(input: Locator): Locator {
  return input.locator('xpath=ancestor::label')
}
