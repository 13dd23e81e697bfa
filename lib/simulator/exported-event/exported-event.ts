import type { Flow } from '../flow-service/entities'
import type { SandboxStore } from '../sandbox-store'
import { type Membership, membershipOf } from './memberships'
import { nestedAttributes } from './nested-attributes'

const dayMs = 86_400_000

/** One record as it lands in the stream or hub. */
export interface ExportedEvent extends Readonly<Record<string, unknown>> {
  readonly segmentMembership: { readonly ups: Readonly<Record<string, Membership>> }
  readonly identityMap: Readonly<Record<string, readonly { readonly id: string }[]>>
}

/**
 * What a dataflow exports when a profile has just entered an audience: its mapped attributes, this membership and an
 * older one, and every identity, which cannot be left out.
 *
 * @returns undefined when the dataflow does not send that audience
 */
export function exportedEvent(
  store: SandboxStore,
  flow: Flow,
  audienceId: string,
): ExportedEvent | undefined {
  const { selectors, paths } = selectionOf(flow)
  const gained = selectors.find(({ value }) => value.id === audienceId)
  if (!gained) return undefined
  const { clock, flags } = store.organization
  const options = { ...optionsOf(store, flow), flags }
  const member = (selector: typeof gained, status: Membership['status'], atMs: number) => {
    const audience = store.audiences.get(selector.value.id)
    return [selector.value.id, membershipOf(selector, audience, status, atMs, options)] as const
  }
  const other = selectors.find((selector) => selector !== gained)
  const memberships = [
    member(gained, 'realized', clock()),
    ...(other ? [member(other, 'exited', clock() - dayMs)] : []),
  ]
  return {
    ...nestedAttributes(paths),
    segmentMembership: { ups: Object.fromEntries(memberships) },
    identityMap: { ecid: [{ id: '1457500653634928640' }], email_lc_sha256: [{ id: '655332b5fa2a' }] },
  }
}

function selectionOf({ transformations = [] }: Flow) {
  return {
    selectors: transformations.flatMap(({ params }) => params.segmentSelectors?.selectors ?? []),
    paths: transformations.flatMap(
      ({ params }) => params.profileSelectors?.selectors.map(({ value }) => value.path) ?? [],
    ),
  }
}

function optionsOf(store: SandboxStore, flow: Flow) {
  const params = store.targetConnections.find(flow.targetConnectionIds[0] ?? '')?.params
  return {
    hasNames: params?.includeSegmentNames === true,
    hasTimes: params?.includeSegmentTimestamps === true,
  }
}
