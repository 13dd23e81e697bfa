import { date, dateTime, type Fields, integer, number, text } from './schema-fields'

/** What a customer does in each shop, with each brand and on each device. */
export const shopMetrics: Fields = {
  orders12Months: integer('Orders, 12 months'),
  ordersLifetime: integer('Orders, lifetime'),
  spend12Months: number('Spend, 12 months', 'In euro.'),
  spendLifetime: number('Spend, lifetime', 'In euro.'),
  averageOrderValue: number('Average order value', 'In euro.'),
  firstOrderDate: date('First order on'),
  lastOrderDate: date('Last order on'),
  visits30Days: integer('Visits, 30 days'),
  visits90Days: integer('Visits, 90 days'),
  lastVisitAt: dateTime('Last visit at'),
  pagesPerVisit: number('Pages per visit'),
  minutesPerVisit: number('Minutes per visit'),
  lastPage: text('Last page'),
  preferredPayment: text('Preferred payment'),
  preferredDelivery: text('Preferred delivery'),
  language: text('Language'),
}

/** Brands of Luma's own. */
export const brands = [
  { label: 'Luma Trail', key: 'lumaTrail' },
  { label: 'Luma Studio', key: 'lumaStudio' },
  { label: 'Luma Aqua', key: 'lumaAqua' },
  { label: 'Luma Peak', key: 'lumaPeak' },
  { label: 'Luma Kids', key: 'lumaKids' },
  { label: 'Luma Basics', key: 'lumaBasics' },
  { label: 'Luma Wheels', key: 'lumaWheels' },
  { label: 'Luma Court', key: 'lumaCourt' },
  { label: 'Luma Winter', key: 'lumaWinter' },
  { label: 'Luma Second Life', key: 'lumaSecondLife' },
] as const

export const devices = [
  { label: 'iPhone app', key: 'iosApp' },
  { label: 'Android app', key: 'androidApp' },
  { label: 'Tablet app', key: 'tabletApp' },
  { label: 'Mobile web', key: 'mobileWeb' },
  { label: 'Desktop web', key: 'desktopWeb' },
  { label: 'Store kiosk', key: 'storeKiosk' },
  { label: 'Smart watch', key: 'watch' },
] as const
