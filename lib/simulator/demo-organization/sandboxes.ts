import type { Sandbox } from '../sandbox-management/sandbox'
import { dayMs } from './duration'

interface SandboxSeed {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly type: Sandbox['type']
  readonly ageDays: number
}

const seeds: readonly SandboxSeed[] = [
  {
    id: '0f6b8c51-2a7d-4e93-b8c4-5d1e90a7f236',
    name: 'prod',
    title: 'Production',
    type: 'production',
    ageDays: 1_130,
  },
  {
    id: '8a41d7e3-5c92-4b06-9f1d-c3e84b70a265',
    name: 'stage',
    title: 'Staging',
    type: 'development',
    ageDays: 860,
  },
  {
    id: 'c7305e9f-d814-4a6b-8e27-19fb4c63d0a8',
    name: 'dev',
    title: 'Development',
    type: 'development',
    ageDays: 420,
  },
]

/** Production with everything in it, staging full to the limit, development empty but for audiences and schema. */
export function demoSandboxes(nowMs: number): Sandbox[] {
  return seeds.map(({ ageDays, ...seed }) => ({
    ...seed,
    state: 'active',
    region: 'NLD2',
    isDefault: seed.name === 'prod',
    etag: 2,
    createdDate: sandboxDate(nowMs - ageDays * dayMs),
    lastModifiedDate: sandboxDate(nowMs - 21 * dayMs),
    createdBy: 'platform-team@lumaretail.example',
    modifiedBy: 'platform-team@lumaretail.example',
  }))
}

/** `2024-03-05 09:30:00`, UTC. */
function sandboxDate(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19).replace('T', ' ')
}
