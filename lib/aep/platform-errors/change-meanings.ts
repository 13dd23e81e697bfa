import type { PlatformErrorMeanings } from './meaning'
import { remedies } from './remedies'

/** Flow Service, what was sent to be created or changed. */
export const changeMeanings: PlatformErrorMeanings = {
  'FLOW-1403': {
    code: 'header-missing',
    cause: 'Adobe did not see which version the change is based on (If-Match).',
    remedy: 'Send the etag that you read as If-Match. If you used a page, report this with the request ID.',
  },
  'FLOW-1404': {
    code: 'changed-meanwhile',
    cause: 'It was changed after you had read it.',
    remedy: remedies.reload,
  },
  'FLOW-1405': {
    code: 'platform-rejected',
    cause: 'What was sent is empty or lacks a part that Adobe needs.',
    remedy: remedies.correctBody,
  },
  'FLOW-1410': {
    code: 'platform-rejected',
    cause: 'A dataflow cannot be given a state when it is created.',
    remedy: 'Leave the state out, and enable or disable the dataflow afterwards.',
  },
  'FLOW-1413': {
    code: 'destination-unavailable',
    cause: 'Adobe does not know this type of destination in your organization.',
    remedy:
      'Amazon Kinesis and Azure Event Hubs need the Real-Time CDP Ultimate tier. Ask your Adobe contact whether it is included.',
    field: 'destination',
  },
  'FLOW-1414': {
    code: 'platform-rejected',
    cause: 'What was created for one type of destination stays with it.',
    remedy: 'Create a new account for the other destination.',
  },
  'FLOW-1415': {
    code: 'credentials-form-changed',
    cause: 'Adobe takes credentials for this destination under another name by now.',
    remedy:
      'Start anew from the draft and enter the credentials once more; the current name is looked up then.',
    field: 'account.credentials',
  },
  'FLOW-1430': {
    code: 'resource-gone',
    cause: 'The dataflow that the request refers to may have been deleted.',
    remedy: remedies.chooseAgain,
  },
  'FLOW-1434': {
    code: 'platform-rejected',
    cause: 'A change may add, replace and remove; it asked for something else.',
    remedy: remedies.correctBody,
  },
  'FLOW-1436': {
    code: 'platform-rejected',
    cause: 'Switching a dataflow on or off takes no second operation (subOp).',
    remedy: 'Leave it out. If you used a page, report this with the request ID.',
  },
  'FLOW-1439': {
    code: 'resource-gone',
    cause: 'Someone may have deleted it, or it belongs to another sandbox.',
    remedy: 'Reload to see what is there now.',
  },
  'FLOW-1455': {
    code: 'platform-rejected',
    cause: 'The change does not fit what is there now; the part it is about may have been removed.',
    remedy: remedies.reload,
  },
}
