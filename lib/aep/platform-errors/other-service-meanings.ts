import type { PlatformErrorMeaning, PlatformErrorMeanings } from './meaning'
import { remedies } from './remedies'

const schemaFormChanged: PlatformErrorMeaning = {
  code: 'platform-rejected',
  cause: 'Schema Registry does not give the profile’s fields in the form they were asked for (Accept).',
  remedy: remedies.report,
}

/** Schema Registry, Segmentation Service and Policy Service. */
export const otherServiceMeanings: PlatformErrorMeanings = {
  'XDM-1006': schemaFormChanged,
  'XDM-1007': schemaFormChanged,
  'XDM-1008': schemaFormChanged,
  'XDM-1012': {
    code: 'resource-gone',
    cause: 'This sandbox has no profile schema yet.',
    remedy: 'Enable a schema for Real-Time Customer Profile in it, or choose another sandbox.',
    field: 'attributes',
  },
  'UPAPI-113015': {
    code: 'platform-rejected',
    cause: 'Audiences are looked up a hundred at a time, and at least one.',
    remedy: remedies.report,
  },
  'UPAPI-113430': {
    code: 'resource-gone',
    cause: 'The audience may have been deleted, or it belongs to another sandbox.',
    remedy: remedies.chooseAgain,
    field: 'audiences',
  },
  'UPAPI-113740': {
    code: 'service-not-enabled',
    cause: 'Segmentation Service is not switched on for your organization.',
    remedy: 'Ask your Adobe contact whether Real-Time Customer Profile is included.',
  },
  /** Policy Service publishes its errors without a number. */
  'POLICY-404': {
    code: 'resource-gone',
    cause: 'The policy or marketing action may have been deleted, or it belongs to another sandbox.',
    remedy: remedies.chooseAgain,
  },
}
