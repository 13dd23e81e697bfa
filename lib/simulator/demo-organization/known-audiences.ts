import type { AudienceIdea } from './audience-idea'

/** Audiences that are known all over Luma Retail; many dataflows of the demo send some of them. */
const handMade: readonly (readonly [name: string, description: string])[] = [
  ['Holiday shoppers, high intent', 'Viewed three or more gift pages this week and added one to the cart.'],
  ['Loyalty gold, lapsing in 30 days', 'Gold members whose tier ends within a month at the current spend.'],
  ['Cart abandoners over €100', 'Left a cart worth more than €100 in the last 48 hours.'],
  ['Loyalty platinum, all countries', 'Every active platinum member.'],
  ['New loyalty members, first 14 days', 'Joined the loyalty programme within the last two weeks.'],
  ['First purchase, no second in 60 days', 'Bought once and has not come back for two months.'],
  ['Email subscribers, engaged', 'Opened or clicked at least two emails in the last 30 days.'],
  ['Email subscribers, dormant', 'Subscribed, but no open or click for 120 days.'],
  ['App installed, push allowed', 'Has the Luma app on a device that accepts push messages.'],
  ['App users without a purchase', 'Opened the app in the last month, never ordered in it.'],
  ['Big spenders, top 5 %', 'The twentieth of customers with the highest value over twelve months.'],
  ['Likely to churn, next 90 days', 'Churn propensity above 0.7.'],
  ['Likely to buy, next 7 days', 'Purchase propensity above 0.8.'],
  ['Back-in-stock waiting list', 'Asked to be told when a product is available again.'],
  ['Wish list with a price drop', 'Has an item on the wish list whose price fell by 10 % or more.'],
  ['Free shipping seekers', 'Ended the checkout at the shipping step twice or more.'],
  ['Full-price buyers', 'Nine in ten orders without any discount.'],
  ['Discount hunters', 'Every order of the last year used a voucher.'],
  ['Birthday this month', 'Birth date falls in the current month and marketing is allowed.'],
  ['Returns, three or more this quarter', 'Sent back at least three orders since the quarter began.'],
  ['Store and web shoppers', 'Bought both in a store and online within six months.'],
  ['Click and collect users', 'Picked up an order in a store in the last 90 days.'],
  ['Gift card balance over €20', 'Holds a gift card with more than €20 left on it.'],
  ['Students, verified', 'Student status confirmed in the current school year.'],
  ['Business customers', 'Ordered with a VAT number.'],
  ['Service case open', 'Has a customer service case that is not solved; pause promotions.'],
  ['Rated us 9 or 10', 'Promoters of the last satisfaction survey.'],
  ['Rated us 6 or lower', 'Detractors of the last satisfaction survey.'],
  ['Running shoe replacement due', 'Bought running shoes eight to twelve months ago.'],
  ['Yoga starters', 'First yoga product within the last 30 days.'],
  ['Outdoor weekenders', 'Browses camping and hiking between Thursday and Saturday.'],
  ['Marathon season, registered runners', 'Linked a race registration to the account.'],
  ['Parents of young children', 'Bought children’s sizes twice within a year.'],
  ['Membership fee due in 7 days', 'The yearly Luma Plus fee is charged within a week.'],
  ['Luma Plus trial, ending soon', 'The trial ends within five days.'],
  ['Luma Plus cancelled, last 30 days', 'Ended the subscription within the last month.'],
  ['Viewed a product five times', 'Looked at one product page five times without buying.'],
  ['Browsed the sale, bought nothing', 'Visited the sale at least twice this week.'],
  ['Spring collection early access', 'Chosen for the preview of the spring collection.'],
  ['Win-back, 180 days silent', 'No order, visit or open for half a year.'],
  ['Marketing consent given this week', 'Said yes to marketing within the last seven days.'],
  ['Suppression: do not contact', 'Asked not to be contacted on any channel.'],
]

const uploaded: readonly (readonly [name: string, description: string])[] = [
  ['Spring fair visitors (CSV)', 'Badge scans from the spring trade fair.'],
  ['Store opening guests, Antwerp (CSV)', 'Guest list of the store opening.'],
  ['Sweepstake entries, summer (CSV)', 'Entries with permission to be contacted.'],
  ['Call centre follow-ups (CSV)', 'People the call centre promised an offer.'],
  ['Partner list: running clubs (CSV)', 'Members of partner clubs who agreed to be reached.'],
  ['Catalogue requests (CSV)', 'Asked for the printed catalogue by post.'],
]

/** The best known audiences of the organization; names are unique. */
export const knownAudiences: readonly AudienceIdea[] = [
  ...handMade.map(([name, description]) => ({ name, description })),
  ...uploaded.map(([name, description]) => ({ name, description, origin: 'CUSTOM_UPLOAD' as const })),
]
