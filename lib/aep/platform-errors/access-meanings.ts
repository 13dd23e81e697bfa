import type { PlatformErrorMeaning, PlatformErrorMeanings } from './meaning'
import { remedies } from './remedies'

/** The remedy of a missing permission depends on the call: `needed-permissions.ts` has it. */
const permissionMissing: PlatformErrorMeaning = {
  code: 'permission-missing',
  cause: 'The credential may not do this in this sandbox.',
  remedy: '',
}

/** Flow Service, who may call and where: codes 2000 to 2121. */
export const accessMeanings: PlatformErrorMeanings = {
  'FLOW-2000': {
    code: 'organization-refused',
    cause: 'The access token was made for another organization.',
    remedy: 'Check the organization ID, or sign in with a credential of this organization.',
  },
  'FLOW-2001': {
    code: 'header-missing',
    cause: 'Flow Service did not see which organization the request is for.',
    remedy: remedies.lookForProxy,
  },
  'FLOW-2002': {
    code: 'header-missing',
    cause: 'The organization ID arrived empty at Flow Service.',
    remedy: remedies.lookForProxy,
  },
  'FLOW-2100': {
    code: 'sandbox-unknown',
    cause: 'There is no active sandbox of this name: it is being reset, was removed, or never existed.',
    remedy: 'Check the name, all in lower case, or choose another sandbox. A reset takes some minutes.',
    field: 'sandbox',
  },
  'FLOW-2101': {
    code: 'sandbox-unknown',
    cause: 'There is no active sandbox with this ID: it is being reset, was removed, or never existed.',
    remedy: 'Choose another sandbox. A reset takes some minutes.',
    field: 'sandbox',
  },
  'FLOW-2105': {
    code: 'header-missing',
    cause: 'Adobe did not see which sandbox the request is for.',
    remedy: remedies.lookForProxy,
  },
  'FLOW-2110': {
    code: 'platform-rejected',
    cause: 'With the token of a person, a sandbox is named, not given by its ID.',
    remedy: remedies.report,
  },
  'FLOW-2118': permissionMissing,
  'FLOW-2120': permissionMissing,
  'FLOW-2121': permissionMissing,
  'UPAPI-113752': permissionMissing,
}
