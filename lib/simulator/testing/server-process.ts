import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

/** Starts the stand-alone simulator as a process of its own, until the test is over. */
export function startServer(variables: Record<string, string>) {
  const command = ['--conditions=react-server', '--import', 'tsx', 'lib/simulator/server.ts']
  const child = spawn(process.execPath, command, { env: { ...process.env, ...variables } })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = { out: '', error: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.error += text
  })
  return { child, output }
}

const lineSchema = z.object({
  url: z.string(),
  orgId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
})

/** Starts one on a free port and waits for the line that says where it is. */
export async function startedServer(): Promise<z.infer<typeof lineSchema>> {
  const { child, output } = startServer({ SIMULATOR_PORT: '0' })
  while (!output.out.includes('\n')) await once(child.stdout, 'data')
  return lineSchema.parse(JSON.parse(output.out))
}
