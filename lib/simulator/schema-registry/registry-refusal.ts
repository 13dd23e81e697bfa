import { Refusal } from '../wire/refusal'

/** Published codes; the titles of 1007 and its like are printed in samples. */
export const registryErrorTitles = {
  'XDM-1006-400': 'Accept header invalid',
  'XDM-1007-400': 'Accept header invalid',
  'XDM-1008-400': 'Accept header invalid',
  'XDM-1012-404': 'Resource not found',
} as const

/** An error in the documented body of the Schema Registry: 1006 for lists, 1007 lookups, 1008 descriptors. */
export function registryRefusal(code: keyof typeof registryErrorTitles, detail: string): Refusal {
  const status = Number(code.slice(-3))
  return new Refusal(status, detail, ({ requestId, nowMs }) => ({
    type: `http://ns.adobe.com/aep/errors/${code}`,
    title: registryErrorTitles[code],
    status,
    report: {
      registryRequestId: requestId,
      timestamp: new Date(nowMs).toISOString(),
      'detailed-message': detail,
      'sub-errors': [],
    },
    detail,
  }))
}
