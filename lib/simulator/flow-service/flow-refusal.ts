import { Refusal } from '../wire/refusal'

/** Published codes. Titles are our own except those of 404 and 403, which samples show. */
const titles = {
  '1401-400': 'Query parameters exclude each other',
  '1403-400': 'Header is missing',
  '1404-412': 'Version not matching',
  '1405-400': 'Invalid request body',
  '1410-400': 'State is not allowed',
  '1413-400': 'Invalid spec',
  '1414-400': 'Connection spec cannot be changed',
  '1415-400': 'Authentication spec not found',
  '1416-400': 'Delete is not allowed in this state',
  '1418-400': 'Base connection is in use',
  '1420-400': 'Entity is being updated',
  '1422-400': 'Action is not valid for this state',
  '1432-400': 'Invalid orderby',
  '1433-400': 'Invalid orderby field',
  '1434-400': 'Unsupported patch operation',
  '1436-400': 'Unsupported sub-operation',
  '1439-400': 'Resource not found',
  '1439-404': 'Resource not found',
  '1440-400': 'Filter operator is missing',
  '1443-400': 'Operator takes one value',
  '1447-400': 'Active flows contain this resource',
  '1449-400': 'Invalid filter field',
  '1450-400': 'Invalid filter operator',
  '1451-400': 'Unknown query parameter',
  '1452-400': 'Invalid query parameter value',
  '1453-400': 'Invalid filter value',
  '1455-400': 'Patch instructions are not valid',
  '2100-404': 'Sandbox not found',
  '2101-404': 'Sandbox not found',
  '2105-400': 'Sandbox header is missing',
} as const

/** A published Flow Service error: its number and HTTP status. */
export type FlowErrorCode = keyof typeof titles

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
    if (flags.errorForm === 'older') return olderBody ?? { errorMessage: detail, errorDetails: detail }
    return {
      type: `https://ns.adobe.com/aep/errors/FLOW-${code}`,
      title: titles[code],
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
export function specVersionRefusal(field: 'connectionSpec' | 'flowSpec'): Refusal {
  const detail = `${field}.version 'version' is required for spec info`
  return new Refusal(422, detail, () => ({ errorMessage: detail, errorDetails: detail }))
}
