import { eventHubsSpecId, fileStorageSpecId, kinesisSpecId } from '../flow-service/spec-ids'
import type { AudienceSeed } from '../segmentation/audience-seed'
import type { AccountPlan } from './account-plans'
import type { DataflowPlan } from './dataflow-plans'
import { type DataflowPurpose, dataflowPurposes } from './dataflow-purposes'
import type { Random } from './random'
import { categories, type Market, markets } from './retail-vocabulary'

/** Kinesis and Event Hubs carry most of what leaves the organization; buckets and endpoints are for partners. */
const destinationShares = [
  [kinesisSpecId, 0.56],
  [eventHubsSpecId, 0.33],
  [fileStorageSpecId, 0.06],
] as const

const ids = ['_lumaretail.identification.core.crmId', '_lumaretail.identification.core.loyaltyId']
const audiencesMax = 8

/** What there is to connect. */
export interface DataflowParts {
  readonly accounts: readonly AccountPlan[]
  /** All that can be sent. */
  readonly audiences: readonly AudienceSeed[]
}

/** Draws dataflows, each of them one purpose in one country; accounts are shared, the oldest ones most. */
export function mixDataflows(count: number, parts: DataflowParts, random: Random): DataflowPlan[] {
  const inMarket = byMarket(parts.audiences)
  const tasks = dataflowPurposes.flatMap((purpose) => markets.map((market) => ({ purpose, market })))
  return random
    .shuffled(tasks)
    .flatMap(({ purpose, market }) => {
      const fitting = (inMarket.get(market.name) ?? []).filter(({ name }) => isAbout(name, purpose))
      return fitting.length === 0 ? [] : [{ purpose, market, fitting }]
    })
    .slice(0, count)
    .map(({ purpose, market, fitting }) => {
      const account = pickAccount(parts.accounts, random)
      return {
        name: `${purpose.name}, ${market.name}`,
        description: purpose.description,
        account: account.key,
        ...targetOf(account, purpose, market, random),
        audiences: random
          .shuffled(fitting)
          .slice(0, random.integer(1, audiencesMax))
          .map(({ name }) => name),
        attributes: [...ids.slice(0, random.integer(1, ids.length)), ...purpose.attributes],
        ...drawHistory(account.ageDays, random),
      }
    })
}

/** One dataflow near the limits the platform recommends: many audiences, many attributes. */
export function wideDataflow(accountKey: string, { audiences }: DataflowParts): DataflowPlan {
  const ofSegmentation = audiences.filter(({ origin }) => origin === 'REAL_TIME_CUSTOMER_PROFILE')
  return {
    name: 'Feature store of the data scientists',
    description: 'Membership and spend for every model that is trained or run.',
    account: accountKey,
    targetName: 'luma-feature-store',
    targetParams: { stream: 'luma-feature-store', region: 'eu-central-1', includeSegmentNames: true },
    audiences: ofSegmentation.slice(0, 180).map(({ name }) => name),
    attributes: [...ids, ...categories.map(({ key }) => `_lumaretail.categories.${key}.spend12Months`)],
    state: 'enabled',
    ageDays: 42,
    changedDaysAgo: 2.5,
  }
}

function byMarket(audiences: readonly AudienceSeed[]): ReadonlyMap<string, AudienceSeed[]> {
  const groups = new Map<string, AudienceSeed[]>(markets.map(({ name }) => [name, []]))
  for (const audience of audiences) groups.get(audience.name.split(':', 1)[0] ?? '')?.push(audience)
  return groups
}

function isAbout(audience: string, { about }: DataflowPurpose): boolean {
  return about.some((word) => audience.includes(word))
}

function pickAccount(accounts: readonly AccountPlan[], random: Random): AccountPlan {
  let lot = random.fraction()
  const drawn = destinationShares.find(([, share]) => {
    lot -= share
    return lot < 0
  })
  const known: readonly string[] = destinationShares.map(([specId]) => specId)
  const isDrawn = ({ connectionSpecId }: AccountPlan) =>
    drawn ? connectionSpecId === drawn[0] : !known.includes(connectionSpecId)
  return random.pick(accounts.filter(isDrawn), 1.6)
}

function targetOf(
  { connectionSpecId, params }: AccountPlan,
  { slug }: DataflowPurpose,
  { code }: Market,
  random: Random,
): Pick<DataflowPlan, 'targetName' | 'targetParams'> {
  const targetName = `luma-${slug}-${code.toLowerCase()}`
  const included = { includeSegmentNames: random.isLucky(0.7), includeSegmentTimestamps: random.isLucky(0.3) }
  if (connectionSpecId === kinesisSpecId) {
    return { targetName, targetParams: { stream: targetName, region: params.region ?? '', ...included } }
  }
  if (connectionSpecId === eventHubsSpecId) {
    return { targetName, targetParams: { eventHubName: targetName, ...included } }
  }
  if (connectionSpecId === fileStorageSpecId) {
    return {
      targetName,
      targetParams: { bucketName: 'luma-partners', path: `${slug}/${code.toLowerCase()}` },
    }
  }
  return { targetName, targetParams: { httpEndpoint: `https://partners.lumaretail.example/${targetName}` } }
}

/** No dataflow is older than its account, nor are the connections made a day before it. */
function drawHistory(
  accountAgeDays: number,
  random: Random,
): Pick<DataflowPlan, 'state' | 'ageDays' | 'changedDaysAgo' | 'lastRun'> {
  const isEnabled = random.isLucky(0.86)
  const ageDays = 3 + random.fraction() * (accountAgeDays - 5)
  const changedDaysAgo = 0.6 + random.fraction() ** 2 * (ageDays - 1)
  const lot = random.fraction()
  const lastRun = lot < 0.86 ? 'success' : lot < 0.95 ? 'failed' : 'none'
  return { state: isEnabled ? 'enabled' : 'disabled', ageDays, changedDaysAgo, lastRun }
}
