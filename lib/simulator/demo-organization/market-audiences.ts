import { type AudienceIdea, allOf, didWithin, isEqual } from './audience-idea'
import { campaigns, channels, type Market, markets, predictions } from './retail-vocabulary'

type Theme = readonly [name: string, description: string, rule: string]

const tiers = ['bronze', 'silver', 'gold', 'platinum'] as const

const tierThemes: readonly (readonly [label: string, says: string])[] = [
  ['all members', 'with an active card'],
  ['new in this tier', 'who reached the tier this month'],
  ['lapsing in 30 days', 'whose tier ends within a month at the current spend'],
  ['points to redeem', 'with points worth €10 or more'],
  ['points about to expire', 'whose points expire within 60 days'],
  ['close to the next tier', 'who lack less than €50 to the next tier'],
  ['birthday this week', 'whose birthday falls in this week'],
  ['silent for 90 days', 'without an order or visit for three months'],
]

const engagements: readonly (readonly [label: string, says: string, days: number])[] = [
  ['engaged', 'Reacted to at least two messages in the last 30 days', 30],
  ['cooling off', 'Reacted to messages last quarter, but not this month', 90],
  ['dormant', 'Reacted to no message for 120 days', 120],
  ['newly allowed', 'Allowed messages on this channel within two weeks', 14],
  ['allowed, never sent to', 'Allows messages on this channel and has received none', 365],
  ['at the frequency limit', 'Received as many messages this week as we allow', 7],
]

const stages: readonly (readonly [label: string, says: string, days: number])[] = [
  ['early access', 'Chosen to shop a day before everybody else', 30],
  ['reached', 'Saw at least one message of the campaign', 45],
  ['clicked, no purchase', 'Clicked a message of the campaign and bought nothing', 45],
  ['buyers', 'Ordered something from the campaign', 60],
  ['buyers last year', 'Ordered something when the campaign ran last', 400],
  ['control group', 'Left out of the campaign, to measure what it brings', 60],
]

const bands: readonly (readonly [label: string, says: string])[] = [
  ['top 10 %', 'Among the tenth of customers most likely to be'],
  ['high', 'More likely than most to be'],
  ['rising this week', 'A score that rose by half within a week for'],
]

const lifecycle: readonly Theme[] = [
  ['new customers this month', 'First order this month, shipped to', didWithin('commerce.purchases', 30)],
  ['lapsed for a year', 'No order for a year; last shipped to', didWithin('commerce.purchases', 730)],
  ['app users', 'Opened the app within 30 days in', didWithin('application.launches', 30)],
  ['guests without an account', 'Ordered as a guest, shipped to', didWithin('commerce.purchases', 365)],
  [
    'newsletter, local language',
    'Subscribers who chose the language of',
    didWithin('userAccount.login', 365),
  ],
  ['loyalty silver and gold', 'Silver and gold members living in', isEqual('loyalty.status', 'active')],
  [
    'Luma Plus trial, ending soon',
    'The trial ends within five days, in',
    isEqual('_lumaretail.membership.status', 'trial'),
  ],
  ['gift buyers', 'Ordered with gift wrapping, shipped to', didWithin('commerce.purchases', 365)],
  ['invoice customers', 'Paid by invoice at least twice in', didWithin('commerce.purchases', 365)],
  ['service case open', 'Has an unsolved case; lives in', isEqual('_lumaretail.service.caseStatus', 'open')],
  ['promoters', 'Rated us 9 or 10 in the last survey in', didWithin('survey.responses', 180)],
  ['detractors', 'Rated us 6 or lower in the last survey in', didWithin('survey.responses', 180)],
  ['moved house recently', 'Changed the address within 60 days, now in', didWithin('userAccount.update', 60)],
  [
    'suppression: do not contact',
    'Asked not to be contacted, in',
    isEqual('consents.marketing.any.val', 'n'),
  ],
]

/** Audiences that the marketing team of a country looks after. */
export function marketAudiences(): AudienceIdea[] {
  return markets.flatMap((market) =>
    [...loyalty(market), ...reach(market), ...campaign(market), ...scores(market), ...lives(market)].map(
      ([name, description, rule]) => ({
        name: `${market.name}: ${name}`,
        description,
        rule: allOf(isEqual('homeAddress.countryCode', market.code), rule),
      }),
    ),
  )
}

function loyalty({ place }: Market): Theme[] {
  return tiers.flatMap((tier) =>
    tierThemes.map(([label, says]): Theme => {
      const title = `loyalty ${tier}, ${label}`
      return [title, `Members of the ${tier} tier in ${place} ${says}.`, isEqual('loyalty.tier', tier)]
    }),
  )
}

function reach({ place }: Market): Theme[] {
  return channels.flatMap(({ label, key }) =>
    engagements.map(([state, says, days]): Theme => {
      const rule = allOf(
        isEqual(`_lumaretail.channels.${key}.permission`, 'y'),
        didWithin('message.feedback', days),
      )
      return [`${label} ${state}`, `${says}. Channel: ${label}, ${place}.`, rule]
    }),
  )
}

function campaign({ place }: Market): Theme[] {
  return campaigns.flatMap(({ label }) =>
    stages.map(([stage, says, days]): Theme => {
      return [`${label}, ${stage}`, `${says}. ${label} in ${place}.`, didWithin('advertising.clicks', days)]
    }),
  )
}

function scores({ place }: Market): Theme[] {
  return predictions.flatMap(({ label, key, of }) =>
    bands.map(([band, says]): Theme => {
      const rule = isEqual(`_lumaretail.predictions.${key}.band`, band)
      return [`${label} propensity, ${band}`, `${says} ${of}. Market: ${place}.`, rule]
    }),
  )
}

function lives({ place }: Market): Theme[] {
  return lifecycle.map(([label, says, rule]): Theme => [label, `${says} ${place}.`, rule])
}
