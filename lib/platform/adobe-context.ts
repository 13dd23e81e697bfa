import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { fixedTokenSource } from '../aep/ims'
import type { AdobeContext } from '../aep/request'
import { undiciSend } from '../aep/undici-send'
import { env } from '../env'
import { remember } from '../remember'
import type { Session } from '../session/session'
import { credentialKey } from './credential-key'
import { reachDemo } from './demo-organization'
import { getOrMake } from './get-or-make'
import { attemptTimeoutMs, type Reach, reachWithCredential } from './reach'

const totalTimeoutMs = 45_000

const reaches = () => remember('reaches', () => new LRUCache<string, Reach>({ max: 500 }))

/** What calls to the platform need, for one session in its sandbox. */
export async function adobeFor(session: Session): Promise<AdobeContext> {
  return {
    ...(await reach(session)),
    baseUrl: env().AEP_BASE_URL,
    orgId: session.orgId,
    sandbox: session.sandbox,
    now: Date.now,
    sleep: async (durationMs, signal) => {
      await sleep(durationMs, undefined, { signal })
    },
    random: Math.random,
    newRequestId: () => crypto.randomUUID(),
    attemptTimeoutMs,
    totalTimeoutMs,
  }
}

async function reach(session: Session): Promise<Reach> {
  if (session.mode === 'demo') return reachDemo(session)
  if (session.mode === 'token') {
    return { send: undiciSend, apiKey: session.apiKey, accessToken: fixedTokenSource(session.accessToken) }
  }
  // One for each credential and process, so that all its sessions share one token and one mint.
  return getOrMake(reaches(), credentialKey(session), () => reachWithCredential(undiciSend, session))
}
