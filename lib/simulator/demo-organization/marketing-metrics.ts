import { date, dateTime, type Fields, flag, integer, list, map, number, text } from './schema-fields'

/** What is known about a customer on each channel. */
export const channelMetrics: Fields = {
  permission: text('Permission', 'y for yes, n for no.'),
  permissionSource: text('Permission given through'),
  permittedAt: dateTime('Permission given at'),
  unsubscribedAt: dateTime('Unsubscribed at'),
  isSuppressed: flag('Suppressed'),
  suppressionReason: text('Reason of the suppression'),
  sent7Days: integer('Sent, 7 days'),
  sent30Days: integer('Sent, 30 days'),
  sent90Days: integer('Sent, 90 days'),
  opened30Days: integer('Opened, 30 days'),
  opened90Days: integer('Opened, 90 days'),
  clicked30Days: integer('Clicked, 30 days'),
  clicked90Days: integer('Clicked, 90 days'),
  bounced90Days: integer('Bounced, 90 days'),
  lastSentAt: dateTime('Last sent at'),
  lastOpenedAt: dateTime('Last opened at'),
  lastClickedAt: dateTime('Last clicked at'),
  bestHour: integer('Best hour', 'From 0 to 23, local time.'),
  bestWeekday: text('Best weekday'),
  frequencyLimit: integer('Frequency limit', 'Messages a week.'),
  fatigue: number('Fatigue', 'From 0 to 1.'),
  engagementBand: text('Engagement band'),
  preferredTopic: text('Preferred topic'),
  topics: list('Topics', text('Topic')),
  sentByTopic: map('Sent by topic', integer('Sent')),
}

/** How a customer takes part in each campaign. */
export const campaignMetrics: Fields = {
  isTargeted: flag('Targeted'),
  isControlGroup: flag('In the control group'),
  variant: text('Variant'),
  hasEarlyAccess: flag('Early access'),
  firstReachedAt: dateTime('First reached at'),
  lastReachedAt: dateTime('Last reached at'),
  messages: integer('Messages'),
  opens: integer('Opens'),
  clicks: integer('Clicks'),
  lastClickedAt: dateTime('Last clicked at'),
  visits: integer('Visits'),
  orders: integer('Orders'),
  spend: number('Spend', 'In euro.'),
  discount: number('Discount granted', 'In euro.'),
  voucherCode: text('Voucher code'),
  voucherRedeemedAt: dateTime('Voucher redeemed at'),
  topChannel: text('Channel that worked best'),
  topCategory: text('Category bought most'),
  ordersLastYear: integer('Orders last year'),
  spendLastYear: number('Spend last year', 'In euro.'),
  firstOrderDate: date('First order on'),
  products: list('Products bought', text('SKU')),
}

/** What a model says about a customer. */
export const predictionMetrics: Fields = {
  score: number('Score', 'From 0 to 1.'),
  band: text('Band'),
  decile: integer('Decile'),
  previousScore: number('Previous score'),
  change7Days: number('Change, 7 days'),
  topReason: text('Strongest reason'),
  reasons: list('Reasons', text('Reason')),
  modelVersion: text('Model version'),
  refreshedAt: dateTime('Refreshed at'),
}
