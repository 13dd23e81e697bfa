import { z } from 'zod'
import { standAlone } from './control/stand-alone'
import { type SimulatorFlags, simulatorFlagsSchema } from './flags'
import { listen } from './listen'
import { createSimulator } from './simulator'

const settingsSchema = z.object({
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  SIMULATOR_HOST: z.string().default('127.0.0.1'),
  /** How long every answer takes, as a network would make it. */
  SIMULATOR_LATENCY_MS: z.coerce.number().int().min(0).max(60_000).default(0),
  SIMULATOR_FLAGS: z.string().default('{}').transform(parseFlags),
})

await start()

/** Starts the stand-alone simulator and tells on one line of standard output where it is. */
async function start(): Promise<void> {
  const settings = settingsSchema.safeParse(withoutEmpty(process.env))
  if (!settings.success) {
    stop(`The simulator's settings are wrong.\n${z.prettifyError(settings.error)}`)
  }
  const { SIMULATOR_PORT: port, SIMULATOR_HOST: host, SIMULATOR_FLAGS: flags } = settings.data
  const simulator = createSimulator({ flags, latencyMs: () => settings.data.SIMULATOR_LATENCY_MS })
  const { orgId, clientId, clientSecret } = simulator
  const { url, close } = await listen(standAlone(simulator), {
    port,
    host,
    onError: (error) => console.error(error),
  }).catch((error: unknown) => stop(`The simulator cannot listen on ${host}:${port}: ${explain(error)}`))
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)))
  }
  console.log(JSON.stringify({ url, orgId, clientId, clientSecret }))
}

function parseFlags(text: string, context: z.RefinementCtx): SimulatorFlags {
  const parsed = simulatorFlagsSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** An empty variable counts as missing. */
function withoutEmpty(variables: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'the port is taken. Choose another with SIMULATOR_PORT.'
  return error.message
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
