import type { EntityStamp } from '../flow-service/entities'
import { unquoted } from '../flow-service/etag'
import type { SandboxFacts } from '../sandbox-facts'
import { dayMs, hourMs } from './duration'
import { type Owner, owners } from './owners'
import type { Random } from './random'

/** A stamp before it belongs to an organization: ages in place of dates. */
export interface StampSeed {
  readonly id: string
  readonly etag: string
  readonly createdBy: Owner
  readonly updatedBy: Owner
  readonly createdAgeMs: number
  readonly updatedAgeMs: number
  readonly state: string
}

/**
 * Draws id, etag and owner.
 *
 * @param ageDays         from two days on, hours are added by lot
 * @param changedDaysAgo  never changed unless told
 */
export function drawStamp(
  random: Random,
  {
    ageDays,
    changedDaysAgo,
    state = 'enabled',
  }: { ageDays: number; changedDaysAgo?: number; state?: string },
): StampSeed {
  const createdBy = random.pick(owners)
  const hours = random.integer(0, 20)
  const createdAgeMs = Math.round(ageDays * dayMs) + (ageDays < 2 ? 0 : hours * hourMs)
  const updatedAgeMs = changedDaysAgo === undefined ? createdAgeMs : Math.round(changedDaysAgo * dayMs)
  return {
    id: random.uuid(),
    etag: `"0400${random.hex(4)}-0000-0200-0000-${random.hex(8)}0000"`,
    createdBy,
    updatedBy: updatedAgeMs === createdAgeMs ? createdBy : random.pick(owners),
    createdAgeMs,
    updatedAgeMs,
    state,
  }
}

/**
 * The stamp as one organization sees it: a new object, meant to be completed with `Object.assign`. Spreading it into
 * a literal takes twenty times as long, and a list makes hundreds.
 */
export function stampAt(seed: StampSeed, facts: SandboxFacts): EntityStamp {
  const { orgId, sandbox, startMs } = facts
  const etag = facts.hasQuotedEtags ? seed.etag : unquoted(seed.etag)
  return {
    id: seed.id,
    createdAt: startMs - seed.createdAgeMs,
    updatedAt: startMs - seed.updatedAgeMs,
    createdBy: seed.createdBy.user,
    updatedBy: seed.updatedBy.user,
    createdClient: seed.createdBy.client,
    updatedClient: seed.updatedBy.client,
    sandboxId: sandbox.id,
    sandboxName: sandbox.name,
    imsOrgId: orgId,
    state: seed.state,
    version: etag,
    etag,
  }
}
