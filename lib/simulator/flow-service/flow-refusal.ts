import type { Permission } from '../access-control/permission'
import { Refusal, type RefusalContext } from '../wire/refusal'
import { type FlowErrorCode, flowErrorTitles } from './flow-error-titles'

/** The resource an error is about; printed in `report`. */
export interface RefusedResource {
  readonly type: string
  readonly id: string
}

/**
 * An error in the documented envelope, which carries problem fields and the legacy pair.
 *
 * @param olderBody  what the older form prints when it is more than the legacy pair with `detail`
 */
export function flowRefusal(
  code: FlowErrorCode,
  detail: string,
  resource?: RefusedResource,
  olderBody?: unknown,
): Refusal {
  const status = Number(code.slice(-3))
  return new Refusal(status, detail, ({ flags, requestId }) => {
    if (isOlder(code, flags)) return olderBody ?? { errorMessage: detail, errorDetails: detail }
    return {
      type: `https://ns.adobe.com/aep/errors/FLOW-${code}`,
      title: flowErrorTitles[code],
      status,
      report: {
        'detailed-message': detail,
        ...(resource && { id: resource.id }),
        'request-id': requestId,
        ...(resource && { type: resource.type }),
      },
      errorMessage: detail,
      errorDetails: detail,
    }
  })
}

function isOlder(code: FlowErrorCode, flags: RefusalContext['flags']): boolean {
  return flags.errorForm === 'older' || (code === '1404-412' && flags.staleVersionForm === 'older')
}

/** Documented title and shape; the sentence is our own. */
export function forbiddenRefusal(permission: Permission): Refusal {
  return flowRefusal('2120-403', `The permission ${permission} is missing.`)
}

/** Sentences as documented, in both forms. `status` is 400 when the id stood inside another request. */
export function notFoundRefusal(type: string, id: string, status: 400 | 404 = 404): Refusal {
  const detail = `The requested ${type} resource ${id} is not found. Verify the resource ID before trying again.`
  return flowRefusal(
    `1439-${status}`,
    detail,
    { type, id },
    {
      errorMessage: `${type} not found with id = [${id}]`,
      errorDetails: `${type} not found with id = [${id}]`,
    },
  )
}

/** An unknown or unfit connection or flow spec; the older body is documented. */
export function specRefusal(detail: string): Refusal {
  return flowRefusal('1413-400', detail, undefined, { message: 'Please provide a valid spec id' })
}

/** Empty, unreadable or incomplete. The code is published for the first; no other is published for the rest. */
export function bodyRefusal(detail: string): Refusal {
  return flowRefusal('1405-400', detail)
}

/** Documented status and sentence; the body is assumed to hold the legacy pair alone. */
export function specVersionRefusal(field: 'connectionSpec' | 'flowSpec', status: 400 | 422): Refusal {
  const detail = `${field}.version 'version' is required for spec info`
  return new Refusal(status, detail, () => ({ errorMessage: detail, errorDetails: detail }))
}
