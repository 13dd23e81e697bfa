/** A destination dataflow the organization already has. */
export interface DataflowPlan {
  readonly name: string
  readonly description: string
  /** Key of its account. */
  readonly account: string
  readonly targetName: string
  readonly targetParams: Readonly<Record<string, string | boolean>>
  readonly audiences: readonly string[]
  readonly attributes: readonly string[]
  readonly state: 'enabled' | 'disabled'
  readonly ageDays: number
  readonly changedDaysAgo: number
  /** How its last run went, should that be longer ago than runs are kept; well unless told. */
  readonly lastRun?: 'success' | 'failed' | 'none'
}

const email = 'personalEmail.address'
const firstName = 'person.name.firstName'
const crmId = '_lumaretail.identification.core.crmId'
const names = { includeSegmentNames: true, includeSegmentTimestamps: false }
const namesAndTimes = { includeSegmentNames: true, includeSegmentTimestamps: true }

/** The best known destination dataflows of production, two of which have been switched off. */
export const streamingPlans: readonly DataflowPlan[] = [
  {
    name: 'Loyalty moments to Kinesis',
    description: 'Feeds the loyalty engine with members who need attention.',
    account: 'kinesis-eu',
    targetName: 'luma-loyalty-events',
    targetParams: { stream: 'luma-loyalty-events', region: 'eu-west-1', ...names },
    audiences: [
      'Loyalty gold, lapsing in 30 days',
      'Loyalty platinum, all countries',
      'New loyalty members, first 14 days',
      'Birthday this month',
    ],
    attributes: [crmId, email, firstName, 'loyalty.tier', 'loyalty.points'],
    state: 'enabled',
    ageDays: 386,
    changedDaysAgo: 1.3,
  },
  {
    name: 'Cart signals to Kinesis',
    description: 'Triggers reminders while the cart is still warm.',
    account: 'kinesis-eu',
    targetName: 'luma-cart-signals',
    targetParams: { stream: 'luma-cart-signals', region: 'eu-west-1', ...namesAndTimes },
    audiences: ['Cart abandoners over €100', 'Holiday shoppers, high intent', 'Free shipping seekers'],
    attributes: [crmId, email, '_lumaretail.cart.value', '_lumaretail.cart.itemCount', 'preferredLanguage'],
    state: 'enabled',
    ageDays: 241,
    changedDaysAgo: 0.2,
  },
  {
    name: 'American warehouse feed',
    description: 'Kept the old warehouse in step; replaced by the analytics feed.',
    account: 'kinesis-us',
    targetName: 'luma-us-profiles',
    targetParams: { stream: 'luma-us-profiles', region: 'us-east-1', ...names },
    audiences: ['Big spenders, top 5 %', 'Store and web shoppers'],
    attributes: [crmId, '_lumaretail.shopping.lifetimeValue', 'homeAddress.stateProvince'],
    state: 'disabled',
    ageDays: 290,
    changedDaysAgo: 67,
  },
  {
    name: 'Propensity feed to analytics',
    description: 'Scores and membership for the nightly models.',
    account: 'hubs-analytics',
    targetName: 'profile-updates',
    targetParams: { eventHubName: 'profile-updates', ...namesAndTimes },
    audiences: ['Likely to buy, next 7 days', 'Likely to churn, next 90 days', 'Big spenders, top 5 %'],
    attributes: [
      crmId,
      '_lumaretail.scores.churn',
      '_lumaretail.scores.purchase',
      '_lumaretail.shopping.lifetimeValue',
    ],
    state: 'enabled',
    ageDays: 330,
    changedDaysAgo: 0.9,
  },
  {
    name: 'Consent changes to Event Hubs',
    description: 'Tells every channel when somebody says yes or no.',
    account: 'hubs-analytics',
    targetName: 'consent-changes',
    targetParams: { eventHubName: 'consent-changes', ...names },
    audiences: ['Marketing consent given this week', 'Suppression: do not contact'],
    attributes: [
      crmId,
      email,
      'mobilePhone.number',
      'consents.marketing.any.val',
      'consents.marketing.email.val',
    ],
    state: 'enabled',
    ageDays: 198,
    changedDaysAgo: 0.4,
  },
  {
    name: 'Spring preview invitations',
    description: 'Ran for the preview of the spring collection.',
    account: 'hubs-analytics',
    targetName: 'spring-preview',
    targetParams: { eventHubName: 'spring-preview', ...names },
    audiences: [
      'Spring collection early access',
      'Loyalty platinum, all countries',
      'Spring fair visitors (CSV)',
    ],
    attributes: [email, firstName, 'person.name.lastName', 'homeAddress.country'],
    state: 'disabled',
    ageDays: 154,
    changedDaysAgo: 95,
  },
]

/** A destination dataflow that is none of ours. */
export const filePlan: DataflowPlan = {
  name: 'Weekly mailing list to files',
  description: 'Addresses for the printed catalogue.',
  account: 'files',
  targetName: 'Mailing list folder',
  targetParams: { bucketName: 'luma-print-agency', path: 'mailing/weekly' },
  audiences: ['Win-back, 180 days silent'],
  attributes: ['person.name.lastName', 'homeAddress.street1', 'homeAddress.postalCode', 'homeAddress.city'],
  state: 'enabled',
  ageDays: 505,
  changedDaysAgo: 44,
}

/** Dataflows that bring records in. */
export const inboundPlans = [
  { name: 'Receipts from the tills', account: 'inbound-pos', stream: 'luma-pos-receipts', ageDays: 632 },
  { name: 'Orders from the web shop', account: 'inbound-web', stream: 'luma-web-orders', ageDays: 580 },
  { name: 'Product views from the web shop', account: 'inbound-web', stream: 'luma-web-views', ageDays: 575 },
  { name: 'Returns at the tills', account: 'inbound-pos', stream: 'luma-pos-returns', ageDays: 410 },
  { name: 'App events', account: 'inbound-web', stream: 'luma-app-events', ageDays: 322 },
  { name: 'Loyalty card changes', account: 'inbound-pos', stream: 'luma-card-changes', ageDays: 288 },
] as const
