import { Refusal } from '../wire/refusal'

/** Published codes; titles are our own. */
export const segmentationErrorTitles = {
  /** Assumed: no code is published for a bad query parameter or body. */
  'UPAPI-113000-400': 'Bad request',
  'UPAPI-113015-400': 'Invalid number of ids',
  'UPAPI-113430-404': 'Audience not found',
  'UPAPI-113740-403': 'Organization is not enabled',
  'UPAPI-113752-403': 'Permission is missing',
} as const

/** An error in the documented body of the Segmentation Service. */
export function segmentationRefusal(code: keyof typeof segmentationErrorTitles, message: string): Refusal {
  const status = Number(code.slice(-3))
  return new Refusal(status, message, ({ requestId, flags }) => ({
    requestId,
    errors: { [status]: [{ code: flags.audienceErrorCode === 'number' ? status : String(status), message }] },
    type: `https://ns.adobe.com/aep/errors/${code}`,
    title: segmentationErrorTitles[code],
    status,
  }))
}
