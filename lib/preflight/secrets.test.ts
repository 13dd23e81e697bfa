import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { emulated } from './testing/emulators'

const run = promisify(execFile)

/** Everything that makes the SDKs and what they stand on talkative. */
const loud = {
  DEBUG: '*',
  NODE_DEBUG: 'http,https,net,tls,dns',
  AZURE_LOG_LEVEL: 'verbose',
  AWS_NODEJS_CONNECTION_REUSE_ENABLED: '1',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  AWS_ENDPOINT_URL_KINESIS: 'http://127.0.0.1:9',
  AWS_USE_FIPS_ENDPOINT: 'true',
  AWS_PROFILE: 'nobody',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
  ALL_PROXY: 'http://127.0.0.1:9',
}

test('no secret and no token is printed, however much the environment asks the libraries to talk', async () => {
  const script = fileURLToPath(new URL('testing/climb-loudly.ts', import.meta.url))
  const { stdout, stderr } = await run(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', script],
    { env: { ...process.env, ...loud }, maxBuffer: 64 * 1_048_576 },
  )
  const [good = '', bad = ''] = stdout.split('\n').filter((line) => line.startsWith('[{"type"'))
  // The environment changed nothing about where the calls went.
  expect(good.match(/"outcome":"passed"/g)).toHaveLength(2)
  expect(bad).toMatch(/secret-wrong[\s\S]*key-wrong/)
  for (const secret of [emulated.kinesis.secretKey, emulated.eventHubs.sasKey]) {
    expect(`${stdout}${stderr}`).not.toContain(secret)
  }
  expect(`${stdout}${stderr}`).not.toMatch(/SharedAccessSignature sr=[^<]*sig=/)
})
