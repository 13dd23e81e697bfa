import { testConnection } from '../aep/connections'
import type { AdobeContext } from '../aep/request'
import type { Rung, RungId } from '../contract/preflight'
import { brokenRung } from '../destinations/preflight/finding'
import type { Climber } from '../destinations/preflight/ladder'
import { storedAccountFindings } from '../destinations/preflight/stored-account-findings'
import { PlatformError } from '../errors'

/**
 * The ladder of an account that Adobe stores. Its secret cannot be read back, so nobody but Adobe can use it: Adobe's
 * own test is asked, and what it does not cover is said to be untested.
 */
export function climbStoredAccount(adobe: AdobeContext, connectionId: string): Climber {
  return async function* climb({ signal }) {
    yield untested('endpoint', 'Not tested from here: Adobe keeps the secret of a stored account to itself.')
    const rung = await askAdobe({ ...adobe, signal }, connectionId)
    yield { rung }
    if (rung.status === 'failed') return
    yield untested('target', 'Not tested: Adobe’s test of a stored account does not ask about one target.')
    yield untested('write', 'Not tested: writing needs the secret of the account.', enterAnew)
    yield untested('test-record', 'Not tested: writing needs the secret of the account.', enterAnew)
  }
}

const enterAnew = 'Enter the credentials as a new account to have this tested.'

async function askAdobe(adobe: AdobeContext, connectionId: string): Promise<Rung> {
  try {
    if (await testConnection(adobe, connectionId)) {
      return {
        id: 'signature',
        status: 'passed',
        message: 'Adobe tried the stored credentials just now, and they work.',
      }
    }
    return broken('stored-account-refused')
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    if (error.code === 'resource-gone') return broken('stored-account-gone')
    const message = `Not tested: Adobe could not be asked. ${error.title}.`
    return { id: 'signature', status: 'untested', message, fix: error.detail }
  }
}

function broken(cause: keyof typeof storedAccountFindings): Rung {
  return brokenRung(cause, storedAccountFindings[cause], { facts: { place: '', target: '' } })
}

function untested(id: RungId, message: string, fix?: string): { rung: Rung } {
  return { rung: { id, status: 'untested', message, ...(fix === undefined ? {} : { fix }) } }
}
