import type { HttpSend } from '@/lib/aep/http-send'
import type { Simulator } from './simulator'

/**
 * Lets a client talk to a simulator without a network.
 *
 * @returns rejects as a network would: with the signal's reason when it aborts, with a `TypeError` when the
 *   connection breaks, and with an `UnmatchedRequestError` for an address that is not the platform's
 */
export function createInProcessSend(simulator: Simulator): HttpSend {
  return async (url, { method, headers, body, signal }) => {
    signal.throwIfAborted()
    const withBody = body === undefined ? {} : { body }
    const request = new Request(url, { method, headers: { ...headers }, ...withBody, signal })
    const response = await beforeAbort(signal, simulator.answer(request))
    if (response.type === 'error') throw new TypeError('The connection broke before an answer arrived.')
    return response
  }
}

/** Listens to the caller's signal itself: the copy inside `Request` may be collected while an answer is awaited. */
async function beforeAbort<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  await new Promise<void>((resolve) => {
    const end = () => {
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
    promise.then(end, end)
  })
  signal.throwIfAborted()
  return promise
}
