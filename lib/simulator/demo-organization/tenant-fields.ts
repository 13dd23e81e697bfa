import { categoryMetrics } from './category-metrics'
import { campaignMetrics, channelMetrics, predictionMetrics } from './marketing-metrics'
import { campaigns, categories, channels, markets, predictions } from './retail-vocabulary'
import {
  date,
  dateTime,
  type Fields,
  flag,
  forEach,
  group,
  integer,
  list,
  map,
  number,
  text,
} from './schema-fields'
import { serviceFields } from './service-fields'
import { brands, devices, shopMetrics } from './shop-metrics'

const byCode = markets.map(({ name, code }) => ({ label: name, key: code.toLowerCase() }))

/** What Luma Retail added to the profile; in the union it sits below `_lumaretail`. */
export const tenantFields: Fields = {
  identification: group('Identification', {
    core: group('Core', {
      crmId: text('CRM ID', 'Key of the customer in the order system.'),
      ecid: text('ECID', 'Experience Cloud ID of the browser last seen.'),
      loyaltyId: text('Loyalty card number'),
      emailSha256: text('Email, hashed', 'SHA-256 of the lower-case address.'),
    }),
    external: map('External IDs', text('ID')),
  }),
  shopping: group('Shopping', {
    firstOrderDate: date('First order on'),
    lastOrderDate: date('Last order on'),
    orderCount: integer('Orders'),
    orderCount12Months: integer('Orders, 12 months'),
    averageOrderValue: number('Average order value', 'In euro.'),
    lifetimeValue: number('Lifetime value', 'In euro, returns taken off.'),
    returnRate: number('Return rate', 'From 0 to 1.'),
    lastCategory: text('Last category', 'Key of the department of the latest visit or order.'),
    preferredCategory: text('Preferred category'),
    preferredSize: group('Preferred size', {
      tops: text('Tops'),
      bottoms: text('Bottoms'),
      shoes: text('Shoes'),
    }),
    preferredStore: group('Preferred store', {
      id: text('Store ID'),
      name: text('Name'),
      city: text('City'),
    }),
    favouriteBrands: list('Favourite brands', text('Brand')),
    recentOrders: list('Recent orders', group('Order', { id: text('Order ID'), value: number('Value') })),
    spendByCategory: map('Spend by category', number('Spend')),
    visitsByStore: map('Visits by store', integer('Visits')),
  }),
  cart: group('Cart', {
    isOpen: flag('Open'),
    itemCount: integer('Items'),
    value: number('Value', 'In euro.'),
    updatedAt: dateTime('Last changed at'),
    items: list('Cart items', group('Item', { sku: text('SKU'), quantity: integer('Quantity') })),
  }),
  membership: group('Luma Plus', {
    status: text('Status', 'None, trial, active or cancelled.'),
    startedOn: date('Started on'),
    renewsOn: date('Renews on'),
    cancelledOn: date('Cancelled on'),
    plan: text('Plan'),
  }),
  app: group('App', {
    isInstalled: flag('Installed'),
    platform: text('Platform'),
    lastOpenedAt: dateTime('Last opened at'),
    isPushAllowed: flag('Push allowed'),
  }),
  scores: group('Scores', {
    churn: number('Churn propensity', 'From 0 to 1, refreshed every night.'),
    purchase: number('Purchase propensity', 'From 0 to 1, refreshed every night.'),
    satisfaction: integer('Last survey answer', 'From 0 to 10.'),
  }),
  categories: group('Categories', forEach(categories, categoryMetrics)),
  channels: group('Channels', forEach(channels, channelMetrics)),
  campaigns: group('Campaigns', forEach(campaigns, campaignMetrics)),
  predictions: group('Predictions', forEach(predictions, predictionMetrics)),
  markets: group('Countries', forEach(byCode, shopMetrics)),
  brands: group('Own brands', forEach(brands, shopMetrics)),
  devices: group('Devices', forEach(devices, shopMetrics)),
  ...serviceFields,
}
