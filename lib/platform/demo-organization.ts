import 'server-only'
import { LRUCache } from 'lru-cache'
import type { ChapterId } from '../demo/chapters'
import { env } from '../env'
import { AppError } from '../errors'
import { remember } from '../remember'
import type { Session } from '../session/session'
import type { Simulator } from '../simulator/simulator'
import { getOrMake } from './get-or-make'
import { type Reach, reachWithCredential } from './reach'

/** The organization of one visitor, and the way to it: it lives and goes together with the tokens it gave out. */
interface DemoOrganization {
  readonly simulator: Simulator
  readonly reach: Reach
}

const demoOrganizations = () =>
  remember('demo-organizations', () => new LRUCache<string, DemoOrganization>({ max: 200 }))

/**
 * The way to the organization of a demo session, which is in this process.
 *
 * @throws AppError  `demo-off` where the demo is switched off
 */
export async function reachDemo({ orgId }: Pick<Session, 'orgId'>): Promise<Reach> {
  if (env().DEMO === 'off') throw new AppError('demo-off')
  return (await demoOrganization(orgId)).reach
}

/** Makes the organization of a demo session fail the way a chapter of the story tells. */
export async function armChapter({ orgId }: Pick<Session, 'orgId'>, chapter: ChapterId): Promise<void> {
  const { chapterFaults } = await import('../simulator/chapter-faults')
  const { simulator } = await demoOrganization(orgId)
  simulator.faults.clear()
  for (const fault of chapterFaults[chapter] ?? []) simulator.faults.add(fault)
}

/** The simulator is loaded by whoever shows the demo, and by nobody else. */
async function demoOrganization(orgId: string): Promise<DemoOrganization> {
  const { createSimulator } = await import('../simulator/simulator')
  const { createInProcessSend } = await import('../simulator/in-process')
  return getOrMake(demoOrganizations(), orgId, () => {
    const simulator = createSimulator({ orgId, latencyMs: demoLatencyMs })
    return { simulator, reach: reachWithCredential(createInProcessSend(simulator), simulator) }
  })
}

/** Changes take about as long as Adobe's do, so that a viewer can follow them; reads do not keep anyone waiting. */
function demoLatencyMs(request: Request): number {
  const isChange = request.method !== 'GET' && request.url.includes('/flowservice/')
  return isChange ? 250 + Math.random() * 200 : 15 + Math.random() * 25
}
