import type { Page } from '@playwright/test'

/**
 * Collects what a page complains about for as long as it lives.
 *
 * @param host        the app's, port included; a request to any other is a complaint
 * @param complaints  grows by one line per complaint
 */
export function watchPage(page: Page, host: string, complaints: string[]): void {
  page.on('console', (message) => {
    // A violated content security policy arrives here too, as an error of the browser.
    if (message.type() !== 'error') return
    complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isOutside = ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.host !== host
    if (isOutside) complaints.push(`request: ${request.method()} ${url.origin}${url.pathname}`)
  })
}
