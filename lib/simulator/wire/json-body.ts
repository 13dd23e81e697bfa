import { Refusal } from './refusal'

/** Assumed: room for thousands of selectors, and an end to what one visitor of a demo can make a process remember. */
const lengthMax = 262_144

/** A body as it arrived, not yet judged. */
export interface RawBody {
  readonly text: string
  readonly contentType: string
}

/** Takes a body off the wire; what it says is judged later, when its turn in the order of checks has come. */
export async function readRawBody(request: Request): Promise<RawBody> {
  return { text: await request.text(), contentType: request.headers.get('content-type') ?? '' }
}

/**
 * Reads a body as JSON.
 *
 * @param refuse  turns an empty, `null` or unreadable body down in the service's own words
 * @throws Refusal  also when the content type is not JSON, with the platform's generic body
 */
export function parseJsonBody({ text, contentType }: RawBody, refuse: (detail: string) => Refusal): unknown {
  if (text.length > lengthMax) throw refuse('The request body is too large.')
  if (text.trim() === '') throw refuse('The request body is empty.')
  if (!/^application\/json\s*(;|$)/i.test(contentType)) throw contentTypeRefusal()
  const body = parse(text, refuse)
  if (body === null) throw refuse('The request body is null.')
  return body
}

function parse(text: string, refuse: (detail: string) => Refusal): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refuse('The request body is not valid JSON.')
  }
}

/** Documented body, placeholder address included. */
function contentTypeRefusal(): Refusal {
  const detail = 'A valid content-type must be specified'
  return new Refusal(400, detail, () => ({
    type: '/placeholder/type/uri',
    status: 400,
    title: 'BadRequestError',
    detail,
  }))
}
