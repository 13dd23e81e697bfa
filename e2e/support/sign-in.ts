import type { Page } from '@playwright/test'
import { createSimulator } from '@/lib/simulator/simulator'
import { Wizard } from './wizard'

/** What the simulator that stands for Adobe takes for a credential. */
export const { orgId, clientId, clientSecret } = createSimulator()

/** Signs in at the front door with that credential. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/')
  await new Wizard(page).fillIn({
    'Organization ID': orgId,
    'Client ID': clientId,
    'Client secret': clientSecret,
  })
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/activate/destination')
}
