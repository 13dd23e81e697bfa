import { Refusal } from '../wire/refusal'

const titles = { 400: 'BadRequest', 403: 'Forbidden', 404: 'NotFound' } as const

/** An error in the documented body of the Policy Service; its type is not published. */
export function policyRefusal(status: keyof typeof titles, detail: string): Refusal {
  return new Refusal(status, detail, () => ({
    type: `https://ns.adobe.com/aep/errors/POLICY-${status}`,
    status,
    title: titles[status],
    detail,
  }))
}
