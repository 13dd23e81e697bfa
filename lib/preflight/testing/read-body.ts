import type { IncomingMessage } from 'node:http'

/** The whole body of a request to an emulator. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  // Node gives Buffers as long as no encoding is set.
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
