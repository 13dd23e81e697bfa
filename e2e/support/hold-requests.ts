import type { Page } from '@playwright/test'

/**
 * Holds requests on their way, as a slow platform does.
 *
 * @returns lets them go on, and all that come after them
 */
export async function holdRequests(page: Page, method: string, url: string): Promise<() => void> {
  let letGo: () => void = () => undefined
  const until = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(url, async (route) => {
    if (route.request().method() === method) await until
    await route.continue()
  })
  return () => letGo()
}
