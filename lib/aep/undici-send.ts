import 'server-only'
import { Agent, fetch } from 'undici'
import type { HttpSend } from './http-send'

const dispatcher = new Agent({ connections: 32, connect: { timeout: 5_000 } })

/**
 * Sends over the network. Undici's own fetch, because Next.js wraps the global one with a cache; redirects are
 * refused, so that a token never follows one to another host.
 */
export const undiciSend: HttpSend = (url, { method, headers, body, signal }) =>
  fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
    signal,
    redirect: 'error',
    dispatcher,
  })
