import type { SchemaField } from '../schema-registry/profile-union'
import { dateTime, group, list, map, text } from './schema-fields'

function consent(title: string): SchemaField {
  return group(title, {
    val: text(`${title}: choice`, 'y for yes, n for no.'),
    time: dateTime(`${title}: chosen at`),
    reason: text(`${title}: reason`),
  })
}

/** Marketing by topic: subscriptions are a map, whose keys are data. */
function marketing(title: string): SchemaField {
  const { properties, ...field } = consent(title)
  const subscription = group('Subscription', { val: text('Choice'), topics: list('Topics', text('Topic')) })
  return { ...field, properties: { ...properties, subscriptions: map('Subscriptions', subscription) } }
}

/** What a person allows; names as in the standard field group for consents and preferences. */
export const consentFields: SchemaField = group('Consents and preferences', {
  collect: consent('Data collection'),
  share: consent('Data sharing'),
  adID: consent('Advertising ID'),
  personalize: group('Personalisation', { content: consent('Personalised content') }),
  marketing: group('Marketing', {
    preferred: text('Preferred channel'),
    any: consent('Any channel'),
    email: marketing('Email'),
    push: marketing('Push'),
    inApp: marketing('In-app message'),
    sms: marketing('Text message'),
    phone: marketing('Phone'),
    phyMail: marketing('Post'),
    whatsApp: marketing('WhatsApp'),
    facebook: marketing('Facebook'),
    webPush: marketing('Web push'),
    fax: marketing('Fax'),
    other: marketing('Other channels'),
  }),
  idSpecific: map('Consents by identity', map('Identity', group('Consents', { val: text('Choice') }))),
  metadata: group('Details', { time: dateTime('Consents last changed at') }),
})
