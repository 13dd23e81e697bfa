import { policyRefusal } from './data-governance/policy-refusal'
import { type FlowErrorCode, flowErrorTitles } from './flow-service/flow-error-titles'
import { flowRefusal } from './flow-service/flow-refusal'
import { registryErrorTitles, registryRefusal } from './schema-registry/registry-refusal'
import { segmentationErrorTitles, segmentationRefusal } from './segmentation/segmentation-refusal'
import { type GatewayErrorCode, gatewayMessages, gatewayRefusal } from './wire/gateway-refusal'
import type { Refusal } from './wire/refusal'

/** A published error, as clients see its code. */
export type ErrorCode =
  | GatewayErrorCode
  | `FLOW-${FlowErrorCode}`
  | keyof typeof registryErrorTitles
  | keyof typeof segmentationErrorTitles
  | 'POLICY-404'

/** Every error the simulator can answer with, each with what makes it. */
const refusals = new Map<ErrorCode, () => Refusal>([
  ...keysOf(gatewayMessages).map((code) => [code, () => gatewayRefusal(code)] as const),
  ...keysOf(flowErrorTitles).map(
    (code) => [`FLOW-${code}` as const, () => flowRefusal(code, `${flowErrorTitles[code]}.`)] as const,
  ),
  ...keysOf(registryErrorTitles).map(
    (code) => [code, () => registryRefusal(code, `${registryErrorTitles[code]}.`)] as const,
  ),
  ...keysOf(segmentationErrorTitles).map(
    (code) => [code, () => segmentationRefusal(code, `${segmentationErrorTitles[code]}.`)] as const,
  ),
  ['POLICY-404', () => policyRefusal(404, 'The resource is not found.')],
])

/** Codes of the catalogue, services in the order of their tables. */
export const errorCodes: readonly ErrorCode[] = [...refusals.keys()]

/** Makes an error of the catalogue outside the situation it is meant for. */
export function refusalOf(code: ErrorCode): Refusal {
  const make = refusals.get(code)
  if (!make) throw new Error(`The catalogue lacks ${code}.`)
  return make()
}

/** `Object.keys` for a table whose keys are all known: nothing is added to these at run time. */
function keysOf<Key extends string>(table: Readonly<Record<Key, string>>): Key[] {
  const isKey = (name: string): name is Key => Object.hasOwn(table, name)
  return Object.keys(table).filter(isKey)
}

/** What the service behind a path calls a missing permission. */
export function permissionCodeAt(pathname: string): ErrorCode {
  return pathname.startsWith('/data/core/ups/') ? 'UPAPI-113752-403' : 'FLOW-2120-403'
}
