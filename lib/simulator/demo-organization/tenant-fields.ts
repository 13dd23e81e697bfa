import type { SchemaField } from '../schema-registry/profile-union'
import { date, dateTime, flag, group, integer, list, map, number, text } from './schema-fields'

/** What Luma Retail added to the profile; in the union it sits below `_lumaretail`. */
export const tenantFields: Readonly<Record<string, SchemaField>> = {
  identification: group('Identification', {
    core: group('Core', {
      crmId: text('CRM ID', 'Key of the customer in the order system.'),
      ecid: text('ECID', 'Experience Cloud ID of the browser last seen.'),
      loyaltyId: text('Loyalty card number'),
      emailSha256: text('Email, hashed', 'SHA-256 of the lower-case address.'),
    }),
  }),
  shopping: group('Shopping', {
    firstOrderDate: date('First order on'),
    lastOrderDate: date('Last order on'),
    orderCount: integer('Orders'),
    orderCount12Months: integer('Orders, 12 months'),
    averageOrderValue: number('Average order value', 'In euro.'),
    lifetimeValue: number('Lifetime value', 'In euro, returns taken off.'),
    returnRate: number('Return rate', 'From 0 to 1.'),
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
    spendByCategory: map('Spend by category', number('Spend')),
  }),
  cart: group('Cart', {
    isOpen: flag('Open'),
    itemCount: integer('Items'),
    value: number('Value', 'In euro.'),
    updatedAt: dateTime('Last changed at'),
  }),
  membership: group('Luma Plus', {
    status: text('Status', 'None, trial, active or cancelled.'),
    startedOn: date('Started on'),
    renewsOn: date('Renews on'),
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
  service: group('Customer service', {
    hasOpenCase: flag('Open case'),
    lastContactAt: dateTime('Last contact at'),
  }),
}
