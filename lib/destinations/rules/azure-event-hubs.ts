import { z } from 'zod'
import { azureEventHubs, shortNamespace } from '../azure-event-hubs'
import { defineRules } from './destination-rules'
import { exportOptionSchemas } from './export-option-schemas'
import { filledIn, withoutSpaces } from './field-rules'

const credentialsSchema = z.strictObject({
  sasKeyName: filledIn('Enter the name of the SAS key')
    .max(256, 'This is too long to be the name of a SAS key')
    .regex(/^[\w.-]+$/, 'The name of a SAS key has only letters, digits, dots, hyphens and underscores'),
  sasKey: filledIn('Enter the SAS key')
    .regex(withoutSpaces, 'A SAS key has no spaces. Check that nothing else was copied with it')
    .max(512, 'This is too long to be a SAS key'),
  namespace: filledIn('Enter the Event Hubs namespace')
    .transform(shortNamespace)
    .pipe(
      z
        .string()
        .min(6, 'A namespace has at least 6 characters')
        .max(50, 'A namespace has at most 50 characters')
        .regex(
          /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/i,
          'A namespace begins with a letter and has only letters, digits and hyphens',
        ),
    ),
})

const targetSchema = z.strictObject({
  eventHubName: filledIn('Enter the name of the event hub')
    .max(256, 'The name of an event hub has at most 256 characters')
    .regex(
      /^[a-z0-9](?:[\w.-]*[a-z0-9])?$/i,
      'The name of an event hub has only letters, digits, dots, hyphens and underscores, and ends with a letter or digit',
    ),
  ...exportOptionSchemas,
})

export const azureEventHubsRules = defineRules(azureEventHubs, { credentialsSchema, targetSchema })
