import type { PlatformCall } from '../wire/endpoint'
import { imsRefusal } from './ims-refusal'

/** Reads a form. Fields may stand in the body or the query string; both are documented, the body is preferred. */
export async function readForm({ request, query }: PlatformCall): Promise<URLSearchParams> {
  const text = await request.text()
  const contentType = request.headers.get('content-type') ?? ''
  if (text !== '' && !contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) {
    throw imsRefusal(400, 'invalid_request', 'the body must be application/x-www-form-urlencoded')
  }
  return new URLSearchParams([...new URLSearchParams(text), ...query])
}

/** @throws Refusal  `invalid_request` when the field is missing or empty */
export function field(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (!value) throw imsRefusal(400, 'invalid_request', `the ${name} parameter is missing`)
  return value
}
