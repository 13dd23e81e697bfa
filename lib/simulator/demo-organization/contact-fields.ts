import { about, date, dateTime, type Fields, flag, group, integer, number, text } from './schema-fields'

const emailAddress: Fields = {
  address: text('Address', 'As the person gave it.'),
  label: text('Label'),
  type: text('Type'),
  primary: flag('Primary'),
  status: text('Status', 'Whether messages to this address arrive.'),
  statusReason: text('Reason of the status'),
  lastVerifiedDate: date('Last verified on'),
  bounceCount: integer('Bounces'),
}

const phoneNumber: Fields = {
  number: text('Number', 'With country code, digits only.'),
  extension: text('Extension'),
  countryCode: text('Country code'),
  primary: flag('Primary'),
  status: text('Status'),
  statusReason: text('Reason of the status'),
  validity: text('Validity'),
  lastVerifiedDate: date('Last verified on'),
}

const place = group('Coordinates', {
  latitude: number('Latitude'),
  longitude: number('Longitude'),
  elevation: number('Elevation', 'In metres.'),
})

const postalAddress: Fields = {
  label: text('Label'),
  street1: text('Street'),
  street2: text('Street, second line'),
  street3: text('Street, third line'),
  street4: text('Street, fourth line'),
  city: text('City'),
  postalCode: text('Postal code'),
  postOfficeBox: text('Post office box'),
  stateProvince: text('State or province'),
  state: text('State'),
  region: text('Region'),
  country: text('Country'),
  countryCode: text('Country code', 'ISO 3166-1, two letters.'),
  msaCode: text('Metropolitan area'),
  primary: flag('Primary'),
  status: text('Status'),
  statusReason: text('Reason of the status'),
  lastVerifiedDate: date('Last verified on'),
  movedInDate: date('Moved in on'),
  _schema: place,
}

const social: Fields = {
  handle: text('Name'),
  isFollowing: flag('Follows us'),
  followedDate: dateTime('Follows us since'),
  followers: integer('Followers'),
}

/** How a person can be reached. */
export const contactFields: Fields = {
  personalEmail: about('Personal email', emailAddress),
  workEmail: about('Work email', emailAddress),
  backupEmail: about('Backup email', emailAddress),
  mobilePhone: about('Mobile phone', phoneNumber),
  homePhone: about('Home phone', phoneNumber),
  workPhone: about('Work phone', phoneNumber),
  faxPhone: about('Fax', phoneNumber),
  homeAddress: about('Home address', postalAddress),
  shippingAddress: about('Shipping address', postalAddress),
  billingAddress: about('Billing address', postalAddress),
  mailingAddress: about('Mailing address', postalAddress),
  workAddress: about('Work address', postalAddress),
  socialProfiles: group('Social networks', {
    instagram: about('Instagram', social),
    tiktok: about('TikTok', social),
    youtube: about('YouTube', social),
    strava: about('Strava', social),
    facebook: about('Facebook', social),
    pinterest: about('Pinterest', social),
  }),
}
