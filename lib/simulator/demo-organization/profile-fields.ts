import { consentFields } from './consent-fields'
import { contactFields } from './contact-fields'
import { personFields } from './person-fields'
import { dateTime, type Fields, group, list, map, text } from './schema-fields'
import { tenantFields } from './tenant-fields'

/** Fields every union has that no streaming destination takes. */
const systemFields: Fields = {
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
export const profileFields: Fields = {
  ...personFields,
  ...contactFields,
  consents: consentFields,
  ...systemFields,
  _lumaretail: group('Luma Retail', tenantFields),
}
