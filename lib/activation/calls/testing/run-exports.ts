import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

/** Runs what was written down as those run it who were given it: a shell with curl, and Postman's own runner. */

const run = promisify(execFile)
const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js')
const tools = ['sh', 'curl', 'sed', 'sort', 'comm', 'cmp', 'mktemp', 'cat', 'rm']

/** How a program ended, and what it printed. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What a machine has besides the tools that every one has. */
export interface Machine {
  readonly json: 'jq' | 'node'
  /** Whether a pause is a pause. */
  readonly isPatient?: boolean
}

/** Runs a script with nothing of what this machine has set. */
export async function runScript(
  text: string,
  variables: Readonly<Record<string, string>>,
  machine: Machine = { json: 'jq' },
): Promise<Ended> {
  const home = await folder()
  const file = join(home, 'run.sh')
  await writeFile(file, text)
  return ended('sh', [file], { NODE_ENV: 'test', PATH: await toolbox(home, machine), ...variables })
}

async function toolbox(home: string, { json, isPatient = true }: Machine): Promise<string> {
  const path = join(home, 'bin')
  await mkdir(path)
  for (const tool of [...tools, json, ...(isPatient ? ['sleep'] : [])]) {
    const { stdout } = await run('sh', ['-c', `command -v ${tool}`])
    await symlink(stdout.trim(), join(path, tool))
  }
  if (isPatient) return path
  await writeFile(join(path, 'sleep'), '#!/bin/sh\n')
  await chmod(join(path, 'sleep'), 0o755)
  return path
}

const reportSchema = z.object({
  run: z.object({
    stats: z.object({
      requests: z.object({ total: z.number(), failed: z.number() }),
      assertions: z.object({ total: z.number(), failed: z.number() }),
    }),
    failures: z.array(z.object({ error: z.object({ message: z.string() }) })),
  }),
})

/** Runs a collection from top to bottom and says how its tests ended. */
export async function runCollection(
  { collection, environment }: { collection: unknown; environment: unknown },
  variables: Readonly<Record<string, string>>,
) {
  const home = await folder()
  const place = (part: string) => join(home, `${part}.json`)
  await writeFile(place('collection'), JSON.stringify(collection))
  await writeFile(place('environment'), JSON.stringify(environment))
  const values = Object.entries(variables).flatMap(([key, value]) => ['--env-var', `${key}=${value}`])
  const reports = ['--reporters', 'json', '--reporter-json-export', place('report')]
  await ended(
    process.execPath,
    [newman, 'run', place('collection'), '--environment', place('environment'), ...values, ...reports],
    { NODE_ENV: 'test' },
  )
  const report = reportSchema.parse(JSON.parse(await readFile(place('report'), 'utf8')))
  return { ...report.run.stats, failures: report.run.failures.map(({ error }) => error.message) }
}

const failureSchema = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() })

async function ended(
  program: string,
  parameters: readonly string[],
  env: Readonly<NodeJS.ProcessEnv>,
): Promise<Ended> {
  try {
    return { code: 0, ...(await run(program, parameters, { env })) }
  } catch (error) {
    return failureSchema.parse(error)
  }
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'sluice-calls-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}
