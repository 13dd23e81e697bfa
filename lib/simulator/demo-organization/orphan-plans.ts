import { markerOf } from '@/lib/activation/marker'
import type { StepId } from '@/lib/activation/steps'
import { eventHubsAccount, kinesisAccount } from './account-mix'
import type { AccountPlan } from './account-plans'
import type { Random } from './random'

/** Something that was begun and never became a dataflow, or outlived it. */
interface Orphan {
  readonly ageDays: number
  /** Whether its description says which activation made it. */
  readonly isMarked: boolean
}

const hour = 1 / 24

const orphans: readonly Orphan[] = [
  { ageDays: 3 * hour, isMarked: true },
  { ageDays: 20 * hour, isMarked: false },
  { ageDays: 2.2, isMarked: true },
  { ageDays: 9, isMarked: true },
  { ageDays: 34, isMarked: false },
  { ageDays: 61, isMarked: true },
  { ageDays: 190, isMarked: false },
  { ageDays: 402, isMarked: false },
]

const frankfurt = { name: 'Frankfurt', code: 'eu-central-1' }

/** Accounts nothing was ever sent to; every other one is of Event Hubs. */
export function orphanedAccounts(random: Random): AccountPlan[] {
  const teams = ['Trial', 'Workshop', 'Returns desk', 'Old tills', 'Agency', 'Test', 'Pilot', 'Outlet']
  return orphans.map(({ ageDays, isMarked }, index) => {
    const team = teams[index] ?? ''
    const account =
      index % 2 === 0
        ? kinesisAccount(random, team, frankfurt)
        : eventHubsAccount(random, team, `luma-${team.toLowerCase().replace(' ', '-')}`)
    const description = describe(random, isMarked, 'account-connection')
    return { ...account, description, ageDays }
  })
}

/** Target connections without a dataflow: streams of an account that is in use otherwise. */
export function orphanedTargets(random: Random) {
  const streams = [
    'loyalty-trial',
    'cart-trial',
    'spring-rehearsal',
    'consent-rehearsal',
    'old-tills',
    'load-test',
  ]
  return streams.map((stream, index) => {
    const { ageDays, isMarked } = random.pick(orphans.slice(index, index + 3))
    return { stream, ageDays, description: describe(random, isMarked, 'target-connection') }
  })
}

/** Profile sources without a dataflow. */
export function orphanedSources(random: Random) {
  return orphans
    .filter((_, index) => index % 2 === 0)
    .map(({ ageDays, isMarked }) => ({
      name: 'Profile store, unused',
      ageDays,
      description: describe(random, isMarked, 'source-connection'),
    }))
}

function describe(random: Random, isMarked: boolean, step: StepId): string {
  const activationId = random.uuid()
  return isMarked ? markerOf(activationId, step) : ''
}
