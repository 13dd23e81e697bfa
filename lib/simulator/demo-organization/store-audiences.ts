import { type AudienceIdea, allOf, didWithin, isEqual } from './audience-idea'
import { cities } from './retail-vocabulary'

const aroundStore: readonly (readonly [label: string, says: string, eventType: string, days: number])[] = [
  ['store visitors', 'Seen at the till within 60 days in', 'commerce.purchases', 60],
  ['store event list', 'Said yes to invitations from the store in', 'userAccount.update', 365],
  ['same-day delivery users', 'Chose same-day delivery at least once in', 'commerce.purchases', 365],
  ['click and collect users', 'Picked up an order within 90 days in', 'commerce.purchases', 90],
  ['store returns', 'Brought an order back within 60 days in', 'commerce.returns', 60],
  ['running club members', 'Came to a running club evening this season in', 'userAccount.update', 120],
  ['workshop customers', 'Had skis, a bike or a racket serviced in', 'commerce.purchases', 365],
  [
    'web buyers near the store',
    'Orders online, lives within 10 km of the store in',
    'commerce.purchases',
    180,
  ],
  ['reserved, not collected', 'Reserved a product and did not come for it in', 'commerce.saveForLaters', 14],
  ['late-night shoppers', 'Shopped on a long Thursday in', 'commerce.purchases', 120],
  ['gift card holders', 'Bought or spent a gift card in', 'commerce.purchases', 365],
  ['style advice booked', 'Has an appointment with an adviser in', 'userAccount.update', 30],
]

const lists: readonly (readonly [label: string, says: string])[] = [
  ['Store birthday guests', 'Guest list of the anniversary of the store in'],
  ['Trade fair visitors', 'Badge scans from the trade fair in'],
  ['City marathon starters', 'Runners who agreed to be reached after the marathon in'],
  ['Partner gym members', 'Members of partner gyms who agreed to be reached in'],
  ['University sports cards', 'Students who ordered the sports card in'],
  ['Sweepstake entries', 'Entries with permission to be contacted, collected in'],
  ['Catalogue requests', 'Asked for the printed catalogue by post in'],
  ['Corporate benefits', 'Staff of partner companies who registered in'],
  ['Local press contacts', 'Journalists and bloggers on the press list of'],
  ['Call centre follow-ups', 'People the call centre promised an offer in'],
]

const mediaSegments: readonly (readonly [label: string, says: string])[] = [
  ['Display retargeting pool', 'Seen by display advertising near'],
  ['Sports streaming viewers', 'Watches sport online near'],
  ['Outdoor magazine readers', 'Reads outdoor titles of a publishing partner near'],
  ['New movers', 'Moved lately, according to a data partner, near'],
]

/** Audiences around the stores: what happens there, the lists they upload, and what media partners deliver. */
export function storeAudiences(): AudienceIdea[] {
  return cities.flatMap((city) => [
    ...aroundStore.map(([label, says, eventType, days]) => ({
      name: `${city} ${label}`,
      description: `${says} ${city}.`,
      rule: allOf(didWithin(eventType, days), isEqual('_lumaretail.shopping.preferredStore.city', city)),
    })),
    ...lists.map(([label, says]) => ({
      name: `${label}, ${city} (CSV)`,
      description: `${says} ${city}.`,
      origin: 'CUSTOM_UPLOAD' as const,
    })),
    ...mediaSegments.map(([label, says]) => ({
      name: `${label}, ${city}`,
      description: `${says} ${city}.`,
      origin: 'AUDIENCE_MANAGER' as const,
    })),
  ])
}
