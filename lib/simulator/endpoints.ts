import { accessControlEndpoints } from './access-control/endpoints'
import { auditEndpoints } from './audit/endpoints'
import { dataGovernanceEndpoints } from './data-governance/endpoints'
import { flowServiceEndpoints } from './flow-service/endpoints'
import { imsEndpoints } from './ims/endpoints'
import { sandboxEndpoints } from './sandbox-management/endpoints'
import { schemaRegistryEndpoints } from './schema-registry/endpoints'
import { segmentationEndpoints } from './segmentation/endpoints'
import type { Endpoint } from './wire/endpoint'
import { behindGateway, notFoundAtGateway } from './wire/gateway'

/** A service of the platform and what it answers to. */
export interface Service {
  readonly name: string
  readonly endpoints: readonly Endpoint[]
}

/** Identity Management stands before the gateway, everything else behind it. */
export const services: readonly Service[] = [
  { name: 'Identity Management', endpoints: imsEndpoints },
  { name: 'Flow Service', endpoints: guard(flowServiceEndpoints) },
  { name: 'Segmentation', endpoints: guard(segmentationEndpoints) },
  { name: 'Schema Registry', endpoints: guard(schemaRegistryEndpoints) },
  { name: 'Sandboxes', endpoints: guard(sandboxEndpoints) },
  { name: 'Access Control', endpoints: guard(accessControlEndpoints) },
  { name: 'Policy', endpoints: guard(dataGovernanceEndpoints) },
  { name: 'Audit', endpoints: guard(auditEndpoints) },
]

/** The first that matches answers, so the catch-alls come last. */
export const allEndpoints: readonly Endpoint[] = [
  ...services.flatMap(({ endpoints }) => endpoints),
  ...guard([{ method: 'all', path: '/data/*', answer: notFoundAtGateway }]),
  { method: 'all', path: '/ims/*', answer: notFoundAtGateway },
]

function guard(endpoints: readonly Endpoint[]): Endpoint[] {
  return endpoints.map((endpoint) => ({ ...endpoint, answer: behindGateway(endpoint.answer) }))
}
