import { type AudienceIdea, allOf, didWithin, isEqual } from './audience-idea'
import { type Category, categories, type Market, markets } from './retail-vocabulary'

interface Behaviour {
  /** Stands behind the category. */
  readonly label: string
  /** A sentence about goods of one kind. */
  readonly says: (kind: string) => string
  readonly eventType: string
  readonly days: number
}

const behaviours: readonly Behaviour[] = [
  {
    label: 'buyers, last 30 days',
    says: (kind) => `Bought ${kind} products within a month`,
    eventType: 'commerce.purchases',
    days: 30,
  },
  {
    label: 'buyers, last 90 days',
    says: (kind) => `Bought ${kind} products within three months`,
    eventType: 'commerce.purchases',
    days: 90,
  },
  {
    label: 'first-time buyers',
    says: (kind) => `Bought ${kind} products for the first time within 60 days`,
    eventType: 'commerce.purchases',
    days: 60,
  },
  {
    label: 'repeat buyers',
    says: (kind) => `Ordered ${kind} products three times or more in a year`,
    eventType: 'commerce.purchases',
    days: 365,
  },
  {
    label: 'buyers, lapsed for a year',
    says: (kind) => `Used to buy ${kind} products, but not in the last twelve months`,
    eventType: 'commerce.purchases',
    days: 730,
  },
  {
    label: 'fans, high value',
    says: (kind) => `Spent over €300 on ${kind} products in a year`,
    eventType: 'commerce.purchases',
    days: 365,
  },
  {
    label: 'browsers, no purchase',
    says: (kind) => `Viewed ${kind} pages this month, bought none`,
    eventType: 'commerce.productViews',
    days: 30,
  },
  {
    label: 'cart abandoners',
    says: (kind) => `Left ${kind} products in the cart this week`,
    eventType: 'commerce.productListAdds',
    days: 7,
  },
  {
    label: 'checkout abandoners',
    says: (kind) => `Began to pay for ${kind} products in the last two days and stopped`,
    eventType: 'commerce.checkouts',
    days: 2,
  },
  {
    label: 'wish list with a price drop',
    says: (kind) => `Has ${kind} products on the wish list whose price fell`,
    eventType: 'commerce.saveForLaters',
    days: 180,
  },
  {
    label: 'back-in-stock waiting list',
    says: (kind) => `Asked to be told when ${kind} products are available again`,
    eventType: 'commerce.saveForLaters',
    days: 90,
  },
  {
    label: 'newsletter readers',
    says: (kind) => `Clicked stories about ${kind} products in the newsletter`,
    eventType: 'directMarketing.emailClicked',
    days: 30,
  },
  {
    label: 'reviewers',
    says: (kind) => `Rated ${kind} products with four stars or more`,
    eventType: 'survey.responses',
    days: 180,
  },
  {
    label: 'returns to win back',
    says: (kind) => `Sent ${kind} products back and bought no others instead`,
    eventType: 'commerce.returns',
    days: 60,
  },
]

/** Audiences of a department wherever its customers live. */
export const categoryAudiences: readonly AudienceIdea[] = categories.flatMap((category) =>
  behaviours.map((behaviour) => ({
    name: `${category.label} ${behaviour.label}`,
    description: `${behaviour.says(category.kind)}.`,
    rule: ruleOf(category, behaviour),
  })),
)

/** Audiences of a department in one country. */
export function marketCategoryAudiences(): AudienceIdea[] {
  return categories.flatMap((category) =>
    behaviours.flatMap((behaviour) => markets.map((market) => inMarket(category, behaviour, market))),
  )
}

function inMarket(category: Category, behaviour: Behaviour, { name, code, place }: Market): AudienceIdea {
  const label = category.label.charAt(0).toLowerCase() + category.label.slice(1)
  return {
    name: `${name}: ${label} ${behaviour.label}`,
    description: `${behaviour.says(category.kind)}; lives in ${place}.`,
    rule: allOf(isEqual('homeAddress.countryCode', code), ruleOf(category, behaviour)),
  }
}

function ruleOf(category: Category, { eventType, days }: Behaviour): string {
  return allOf(didWithin(eventType, days), isEqual('_lumaretail.shopping.lastCategory', category.key))
}
