import type { PlatformErrorMeanings } from './meaning'
import { remedies } from './remedies'

/** Flow Service, what stands in the way of a change: other changes, what uses it, and its own failures. */
export const stateMeanings: PlatformErrorMeanings = {
  'FLOW-1102': {
    code: 'platform-failed',
    cause: 'Flow Service failed while it worked on the request.',
    remedy: remedies.comeBack,
  },
  'FLOW-1103': {
    code: 'platform-failed',
    cause: 'Flow Service is not available for the moment.',
    remedy: remedies.comeBack,
  },
  'FLOW-1104': {
    code: 'platform-failed',
    cause: 'A service behind Flow Service did not answer in time.',
    remedy: remedies.comeBack,
  },
  'FLOW-1400': {
    code: 'platform-failed',
    cause: 'Flow Service failed for a reason of its own.',
    remedy: remedies.comeBack,
  },
  'FLOW-1416': {
    code: 'state-conflict',
    cause: 'It cannot be deleted while it is being changed.',
    remedy: remedies.wait,
  },
  'FLOW-1417': {
    code: 'state-conflict',
    cause: 'It cannot be changed in the state it is in.',
    remedy: remedies.wait,
  },
  'FLOW-1418': {
    code: 'still-in-use',
    cause: 'Dataflows still use this account.',
    remedy: remedies.deleteDataflows,
  },
  'FLOW-1420': {
    code: 'state-conflict',
    cause: 'An earlier change has not finished.',
    remedy: remedies.wait,
  },
  'FLOW-1421': {
    code: 'state-conflict',
    cause: 'It is just being switched off.',
    remedy: remedies.wait,
  },
  'FLOW-1422': {
    code: 'state-outdated',
    cause: 'It may have been switched on or off already.',
    remedy: 'Reload to see how it stands now.',
  },
  'FLOW-1447': {
    code: 'still-in-use',
    cause: 'An active dataflow contains it.',
    remedy: remedies.deleteDataflows,
  },
  'FLOW-1457': {
    code: 'state-conflict',
    cause: 'It is just being deleted.',
    remedy: 'Wait a minute and reload: it should be gone by then.',
  },
  'FLOW-1458': {
    code: 'state-conflict',
    cause: 'Its deletion is about to be completed.',
    remedy: 'Wait a minute and reload: it should be gone by then.',
  },
}
