import { Refusal } from '../wire/refusal'

/** Failure bodies of IMS are unpublished; the shape of RFC 6749 is assumed. */
export function imsRefusal(status: number, error: string, description: string): Refusal {
  return new Refusal(status, description, () => ({ error, error_description: description }))
}
