import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

/** Starts the stand-alone simulator as a process of its own; whoever does so ends it. */
export function spawnServer(variables: Record<string, string>) {
  const command = ['--conditions=react-server', '--import', 'tsx', 'lib/simulator/server.ts']
  const child = spawn(process.execPath, command, { env: { ...process.env, ...variables } })
  const output = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.error += text
  })
  return { child, output }
}

/** The same, until the test is over. */
export function startServer(variables: Record<string, string>) {
  const server = spawnServer(variables)
  onTestFinished(() => void server.child.kill('SIGKILL'))
  return server
}

const lineSchema = z.object({
  url: z.string(),
  orgId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
})

/** Waits for the line that says where a server is. */
export async function lineOf({ child, output }: ReturnType<typeof spawnServer>) {
  while (!output.out.includes('\n')) await once(child.stdout, 'data')
  return lineSchema.parse(JSON.parse(output.out))
}

/** Starts one on a free port and waits until it answers; it ends with the test. */
export function startedServer() {
  return lineOf(startServer({ SIMULATOR_PORT: '0' }))
}
