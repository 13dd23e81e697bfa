import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientCredentialsTokenSource } from '@/lib/aep/ims'
import type { AdobeContext } from '@/lib/aep/request'
import { listSandboxResources } from '@/lib/aep/testing/sandbox-resources'
import { undiciSend } from '@/lib/aep/undici-send'
import { listen } from '@/lib/simulator/listen'
import { createSimulator, type SimulatorOptions } from '@/lib/simulator/simulator'

/** A platform on the network, a directory for the app’s files, and a look at the sandbox past the app. */
export async function createStage(options: SimulatorOptions = {}) {
  const simulator = createSimulator(options)
  const platform = await listen(simulator, { port: 0, host: '127.0.0.1' })
  const directory = mkdtempSync(join(tmpdir(), 'sluice-survival-'))
  const adobe = adobeAt(platform.url, simulator)
  return {
    simulator,
    platformUrl: platform.url,
    dataDir: join(directory, 'data'),
    logFile: join(directory, 'server.log'),
    resources: () => listSandboxResources(adobe),
    close: async () => {
      await platform.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

function adobeAt(
  baseUrl: string,
  { orgId, clientId, clientSecret }: { orgId: string; clientId: string; clientSecret: string },
): AdobeContext {
  const common = { send: undiciSend, baseUrl, now: Date.now, newRequestId: () => crypto.randomUUID() }
  const timeoutMs = 5_000
  return {
    ...common,
    orgId,
    apiKey: clientId,
    sandbox: 'prod',
    accessToken: clientCredentialsTokenSource({ ...common, clientId, clientSecret, timeoutMs }),
    sleep: async () => undefined,
    random: Math.random,
    attemptTimeoutMs: timeoutMs,
    totalTimeoutMs: timeoutMs,
  }
}
