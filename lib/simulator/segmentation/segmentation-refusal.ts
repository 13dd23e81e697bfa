import { Refusal } from '../wire/refusal'

const titles = {
  /** Assumed: no code is published for a bad query parameter or body. */
  'UPAPI-113000-400': 'Bad request',
  'UPAPI-113015-400': 'Invalid number of ids',
  'UPAPI-113430-404': 'Audience not found',
} as const

/** An error in the documented body of the Segmentation Service. */
export function segmentationRefusal(code: keyof typeof titles, message: string): Refusal {
  const status = Number(code.slice(-3))
  return new Refusal(status, message, ({ requestId }) => ({
    requestId,
    errors: { [status]: [{ code: status, message }] },
    type: `https://ns.adobe.com/aep/errors/${code}`,
    title: titles[code],
    status,
  }))
}
