import 'server-only'
import { z } from 'zod'

/** Environment variables often arrive as empty strings; those count as not set. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional())

const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
  .refine((url) => !/[?#@]/.test(url), 'must have no user, query or fragment')
  .transform((url) => url.replace(/\/+$/, ''))

/** AMQP has addresses of its own; over http the same is carried in WebSockets. */
const eventHubsUrl = z
  .url({ protocol: /^(https?|amqps?)$/, error: 'must be an http, https, amqp or amqps URL' })
  .refine((url) => /^\w+:\/\/[^/?#@]+\/?$/.test(url), 'must be a scheme, a host and perhaps a port')
  .transform((url) => url.replace(/\/+$/, ''))

const envSchema = z.object({
  PORT: optional(z.coerce.number('must be a port number').int().min(0).max(65_535)),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// or postgresql:// URL' }),
  ),
  DATA_DIR: optional(z.string()).transform((value) => value ?? '.data'),
  SESSION_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  DEMO: optional(z.enum(['on', 'off'], 'must be on or off')).transform((value) => value ?? 'on'),
  AEP_BASE_URL: optional(baseUrl).transform((value) => value ?? 'https://platform.adobe.io'),
  IMS_BASE_URL: optional(baseUrl).transform((value) => value ?? 'https://ims-na1.adobelogin.com'),
  KINESIS_ENDPOINT: optional(baseUrl),
  EVENT_HUBS_ENDPOINT: optional(eventHubsUrl),
  DESTINATIONS_MAX: optional(
    z.coerce.number('must be a whole number').int('must be a whole number').min(1).max(100_000),
  ),
})

export type Env = z.infer<typeof envSchema>

/** Thrown once, at start, naming every wrong variable. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
}

/**
 * Reads the configuration.
 *
 * @throws EnvError  listing every variable with a wrong value, never the value itself: it may be a secret
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new EnvError(`The configuration has mistakes:\n${lines.join('\n')}`)
}

let parsed: Env | undefined

/** The configuration of this process, parsed on first use. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
