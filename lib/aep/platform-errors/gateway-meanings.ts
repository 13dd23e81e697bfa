import type { PlatformErrorMeanings } from './meaning'
import { remedies } from './remedies'

/** The gateway in front of every service: `error_code`. */
export const gatewayMeanings: PlatformErrorMeanings = {
  '400003': {
    code: 'header-missing',
    cause: 'Adobe did not see which organization the request is for.',
    remedy: remedies.lookForProxy,
  },
  '401013': {
    code: 'token-refused',
    cause: 'It has expired, was withdrawn or was copied incompletely.',
    remedy: 'Sign in again, or paste a fresh token.',
  },
  '403000': {
    code: 'api-key-refused',
    cause: 'No API key reached Adobe.',
    remedy: remedies.lookForProxy,
  },
  '403003': {
    code: 'api-key-refused',
    cause: 'It must be the client ID of the project the token was made for.',
    remedy: 'Copy it again from Adobe Developer Console.',
  },
  '403010': {
    code: 'token-refused',
    cause: 'No access token reached Adobe.',
    remedy: remedies.lookForProxy,
  },
  '403025': {
    code: 'organization-refused',
    cause:
      'The credential is in no Experience Platform product profile of it, or the ID belongs to another one.',
    remedy: 'Check the organization ID, or ask an admin to add the credential to a product profile.',
  },
  '403027': {
    code: 'organization-refused',
    cause:
      'The organization ID is not complete, or the credential is in no Experience Platform product profile.',
    remedy: 'Copy the organization ID again, or ask an admin to add the credential to a product profile.',
  },
  /** Not published; that the first three digits are the status is. A wrong address must not pass for a deleted resource. */
  '404000': {
    code: 'platform-rejected',
    cause: 'No service of Adobe answers at this address.',
    remedy:
      'Ask whoever runs this server to check AEP_BASE_URL. If it is right, report this with the request ID.',
  },
  '429050': {
    code: 'platform-busy',
    cause: 'It takes no more requests from these credentials at the moment, also after several tries.',
    remedy: remedies.wait,
  },
}
