import type { SchemaField } from '../schema-registry/profile-union'
import { date, dateTime, flag, group, integer, list, map, number, text } from './schema-fields'
import { tenantFields } from './tenant-fields'

const emailAddress = (kind: string): SchemaField =>
  group(`${kind} email`, {
    address: text('Address', `The ${kind.toLowerCase()} email address.`),
    label: text('Label'),
    primary: flag('Primary'),
    status: text('Status', 'Whether messages to this address arrive.'),
  })

const phoneNumber = (kind: string): SchemaField =>
  group(`${kind} phone`, {
    number: text('Number', 'With country code, digits only.'),
    extension: text('Extension'),
    primary: flag('Primary'),
    status: text('Status'),
  })

const postalAddress = (kind: string): SchemaField =>
  group(`${kind} address`, {
    street1: text('Street'),
    street2: text('Street, second line'),
    city: text('City'),
    postalCode: text('Postal code'),
    stateProvince: text('State or province'),
    country: text('Country'),
    countryCode: text('Country code', 'ISO 3166-1, two letters.'),
    primary: flag('Primary'),
  })

const consent = (title: string): SchemaField =>
  group(title, { val: text('Choice', 'y for yes, n for no.'), time: dateTime('Chosen at') })

const standardFields: Readonly<Record<string, SchemaField>> = {
  person: group('Person', {
    name: group('Name', {
      firstName: text('First name', 'Given name, as the person writes it.'),
      middleName: text('Middle name'),
      lastName: text('Last name', 'Family name, as the person writes it.'),
      fullName: text('Full name'),
      courtesyTitle: text('Courtesy title'),
      suffix: text('Suffix'),
    }),
    birthDate: date('Birth date'),
    birthYear: integer('Birth year'),
    birthDayAndMonth: text('Birth day and month', 'MM-DD.'),
    gender: text('Gender'),
    maritalStatus: text('Marital status'),
    nationality: text('Nationality'),
  }),
  personalEmail: emailAddress('Personal'),
  workEmail: emailAddress('Work'),
  mobilePhone: phoneNumber('Mobile'),
  homePhone: phoneNumber('Home'),
  workPhone: phoneNumber('Work'),
  faxPhone: phoneNumber('Fax'),
  homeAddress: postalAddress('Home'),
  shippingAddress: postalAddress('Shipping'),
  billingAddress: postalAddress('Billing'),
  loyalty: group('Loyalty', {
    loyaltyID: list('Loyalty IDs', text('Loyalty ID')),
    tier: text('Tier', 'Silver, gold or platinum.'),
    status: text('Status'),
    points: number('Points', 'Balance today.'),
    pointsRedeemed: number('Points redeemed'),
    pointsExpirationDate: date('Points expire on'),
    joinDate: date('Joined on'),
    upgradeDate: date('Tier reached on'),
    tierExpiryDate: date('Tier ends on'),
  }),
  consents: group('Consents and preferences', {
    marketing: group('Marketing', {
      preferred: text('Preferred channel'),
      any: consent('Any channel'),
      email: consent('Email'),
      push: consent('Push'),
      sms: consent('Text message'),
    }),
    personalize: group('Personalisation', { content: consent('Content') }),
    metadata: group('Details', { time: dateTime('Last changed at') }),
  }),
  preferredLanguage: text('Preferred language', 'BCP 47.'),
  timeZone: text('Time zone', 'IANA name.'),
  organizations: list('Organizations', text('Organization')),
  pushNotificationDetails: list('Push details', group('Device', { token: text('Token') })),
  testProfile: flag('Test profile', 'Made by a colleague to try things out.'),
}

/** Fields every union has that no streaming destination takes. */
const systemFields: Readonly<Record<string, SchemaField>> = {
  identityMap: map('Identity map', list('Identities', group('Identity', { id: text('Identifier') }))),
  segmentMembership: map(
    'Audience membership',
    map('Audience', group('Membership', { status: text('Status') })),
  ),
  timeSeriesEvents: list(
    'Events',
    group('Event', { timestamp: dateTime('Timestamp'), eventType: text('Type') }),
  ),
  _repo: group('Repository', { createDate: dateTime('Created'), modifyDate: dateTime('Modified') }),
}

/** The fields of the profile union of Luma Retail. */
export const profileFields: Readonly<Record<string, SchemaField>> = {
  ...standardFields,
  ...systemFields,
  _lumaretail: group('Luma Retail', tenantFields),
}
