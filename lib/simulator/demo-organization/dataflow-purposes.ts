/** Something the teams use audiences for, once per country at most. */
export interface DataflowPurpose {
  readonly name: string
  /** Part of stream, hub and folder names. */
  readonly slug: string
  readonly description: string
  /** What the names of its audiences speak of. */
  readonly about: readonly string[]
  /** Attributes it sends beside the ids. */
  readonly attributes: readonly string[]
}

const firstName = 'person.name.firstName'
const email = 'personalEmail.address'
const phone = 'mobilePhone.number'
const language = 'preferredLanguage'
const tier = 'loyalty.tier'
const points = 'loyalty.points'
const cart = ['_lumaretail.cart.value', '_lumaretail.cart.itemCount', '_lumaretail.cart.updatedAt']
const scores = ['_lumaretail.predictions.churn.score', '_lumaretail.predictions.purchase.score']

const rows: readonly (readonly [string, string, string, readonly string[], readonly string[]])[] = [
  [
    'Cart reminders',
    'cart-reminders',
    'Reminds of what was left in the cart.',
    ['abandoners'],
    [email, ...cart],
  ],
  [
    'Tier changes',
    'tier-changes',
    'Tells the loyalty engine who needs attention.',
    ['loyalty'],
    [tier, points],
  ],
  ['Price drop alerts', 'price-drops', 'Feeds the alert service.', ['price drop'], [email, phone, language]],
  ['Back in stock', 'back-in-stock', 'Feeds the alert service.', ['back-in-stock'], [email, phone, language]],
  [
    'Call routing',
    'call-routing',
    'Gives callers the right agent.',
    ['service', 'detractors'],
    [phone, tier],
  ],
  [
    'App messages',
    'app-messages',
    'Chooses what the app shows first.',
    ['app', 'Push'],
    [language, ...scores],
  ],
  ['Store greetings', 'store-greetings', 'Shown to advisers in the store.', ['loyalty'], [firstName, tier]],
  ['Recommendations', 'recommendations', 'Input of the product ranking.', ['fans', 'browsers'], scores],
  ['Search ranking', 'search-ranking', 'Input of the search ranking.', ['buyers', 'browsers'], [language]],
  ['Voucher control', 'voucher-control', 'Keeps vouchers from those who pay in full.', ['Discount'], scores],
  [
    'Churn prevention',
    'churn-prevention',
    'Work list of the retention team.',
    ['Churn', 'lapsed'],
    [tier, ...scores],
  ],
  [
    'Media suppression',
    'media-suppression',
    'Takes buyers out of paid media.',
    ['buyers', 'suppression'],
    [email],
  ],
  ['Retargeting', 'retargeting', 'Feeds the bidder.', ['browsers', 'abandoners'], [email, ...cart]],
  [
    'Review requests',
    'review-requests',
    'Asks for a review once the parcel is there.',
    ['reviewers'],
    [email, language],
  ],
  [
    'Survey invitations',
    'survey-invitations',
    'Asks how it went.',
    ['promoters', 'detractors'],
    [email, language],
  ],
  [
    'Newsletter contents',
    'newsletter',
    'Chooses the stories of the newsletter.',
    ['newsletter', 'Email'],
    [email],
  ],
  [
    'Gift reminders',
    'gift-reminders',
    'Reminds before feast days.',
    ['gift', 'Christmas'],
    [email, firstName],
  ],
  ['Luma Plus renewals', 'plus-renewals', 'Begins the renewal talk in time.', ['Luma Plus'], [email, tier]],
  ['Returns desk', 'returns-desk', 'Warns of orders likely to come back.', ['Return', 'returns'], scores],
  [
    'Black Friday control room',
    'black-friday',
    'Live view of the campaign.',
    ['Black Friday'],
    [tier, ...cart],
  ],
  ['Summer sale control room', 'summer-sale', 'Live view of the campaign.', ['Summer sale'], [tier, ...cart]],
  [
    'Event invitations',
    'event-invitations',
    'Feeds the guest lists.',
    ['Marathon', 'launch'],
    [email, firstName],
  ],
  [
    'Welcome journey',
    'welcome',
    'Starts the first three messages.',
    ['new customers', 'First'],
    [email, language],
  ],
  ['Win-back journey', 'win-back', 'Starts the win-back messages.', ['lapsed', 'dormant'], [email, language]],
  ['Text message allowance', 'sms-allowance', 'Keeps the frequency limit.', ['Text message'], [phone]],
  [
    'Fraud checks',
    'fraud-checks',
    'Lowers the suspicion for known customers.',
    ['invoice', 'guests'],
    [email, phone],
  ],
]

/** What the dataflows of the organization are for. */
export const dataflowPurposes: readonly DataflowPurpose[] = rows.map(
  ([name, slug, description, about, attributes]) => ({ name, slug, description, about, attributes }),
)
