import { eventHubsSpecId, fileStorageSpecId, kinesisSpecId, webhookSpecId } from '../flow-service/spec-ids'
import { type AccountPlan, eventHubsAuth, kinesisAuth, masked } from './account-plans'
import type { Random } from './random'

const regions = [
  { name: 'Ireland', code: 'eu-west-1' },
  { name: 'Frankfurt', code: 'eu-central-1' },
  { name: 'Stockholm', code: 'eu-north-1' },
  { name: 'Virginia', code: 'us-east-1' },
  { name: 'Oregon', code: 'us-west-2' },
  { name: 'Sydney', code: 'ap-southeast-2' },
] as const

/** Teams with an AWS account of their own, and where it is. */
const kinesisTeams = [
  ['Contact centre', [0, 3]],
  ['Recommendations', [1, 3]],
  ['Store systems', [0, 1, 2]],
  ['Mobile app', [0, 4]],
  ['Fulfilment', [1]],
  ['Media buying', [0, 3, 5]],
  ['Data science', [1]],
] as const

/** Namespaces in Azure. */
const eventHubsTeams = [
  ['Finance', 'luma-finance-prod'],
  ['Call routing', 'luma-call-routing'],
  ['Personalisation', 'luma-personalisation-weu'],
  ['Personalisation, North America', 'luma-personalisation-eus'],
  ['Nordic shops', 'luma-nordic-prod'],
  ['Franchise partners', 'luma-franchise-prod'],
  ['Fraud checks', 'luma-fraud-prod'],
  ['Loyalty engine', 'luma-loyalty-weu'],
  ['Loyalty engine, disaster recovery', 'luma-loyalty-neu'],
] as const

const foreignTeams = [
  ['Print agency', fileStorageSpecId],
  ['Market research', fileStorageSpecId],
  ['Survey tool', webhookSpecId],
  ['Parcel tracking', webhookSpecId],
  ['Chat assistant', webhookSpecId],
] as const

/** Accounts that teams have set up beside the oldest ones. */
export function mixAccounts(random: Random): AccountPlan[] {
  const kinesis = kinesisTeams.flatMap(([team, places]) =>
    places.map((place) => kinesisAccount(random, team, regions[place])),
  )
  const eventHubs = eventHubsTeams.map(([team, namespace]) => eventHubsAccount(random, team, namespace))
  return [
    ...kinesis,
    ...eventHubs,
    ...foreignTeams.map(([team, specId]) => foreignAccount(random, team, specId)),
  ]
}

/** A Kinesis account; also for those that serve nothing. */
export function kinesisAccount(
  random: Random,
  team: string,
  region: { readonly name: string; readonly code: string },
): AccountPlan {
  const accessKeyId = `AKIALUMADEMO${random.hex(8).toUpperCase()}`
  return {
    key: `${team} ${region.code}`,
    name: `${team}, Kinesis ${region.name}`,
    description: `Streams of the ${team.toLowerCase()} team.`,
    connectionSpecId: kinesisSpecId,
    specName: kinesisAuth,
    params: { accessKeyId, secretKey: masked, region: region.code },
    ageDays: random.integer(45, 700),
  }
}

/** An Event Hubs account; also for those that serve nothing. */
export function eventHubsAccount(random: Random, team: string, namespace: string): AccountPlan {
  const sasKeyName = random.pick(['RootManageSharedAccessKey', 'SendOnly', 'experience-platform'])
  return {
    key: `${team} ${namespace}`,
    name: `${team}, Event Hubs`,
    description: `Namespace ${namespace}.`,
    connectionSpecId: eventHubsSpecId,
    specName: eventHubsAuth,
    params: { sasKeyName, sasKey: masked, namespace },
    ageDays: random.integer(45, 700),
  }
}

function foreignAccount(random: Random, team: string, connectionSpecId: string): AccountPlan {
  const isFile = connectionSpecId === fileStorageSpecId
  return {
    key: `${team} foreign`,
    name: isFile ? `${team}, bucket` : `${team}, endpoint`,
    description: `Shared with the ${team.toLowerCase()}.`,
    connectionSpecId,
    specName: isFile ? 'Access Key' : 'Bearer token',
    params: isFile
      ? { s3AccessKey: `AKIALUMADEMO${random.hex(8).toUpperCase()}`, s3SecretKey: masked }
      : { token: masked },
    ageDays: random.integer(45, 700),
  }
}
