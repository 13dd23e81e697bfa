// This folder is plain JavaScript on Node alone, because it runs before node_modules exist.
import { requireNode } from './node-version.mjs'

requireNode()

// Loaded only now: an older Node might not even read these.
const { fileURLToPath } = await import('node:url')
const { buildApp } = await import('./build.mjs')
const { claimPort, parsePort } = await import('./free-port.mjs')
const { installPackages } = await import('./install.mjs')
const { serveApp } = await import('./next-server.mjs')
const { runScript } = await import('./run-script.mjs')

const root = fileURLToPath(new URL('..', import.meta.url))

/** `npm start`: from a bare clone to a running app, doing only what is still to be done. */
await runScript(async () => {
  // First of all, so that nobody waits for a build only to hear that the port is taken.
  const port = await claimPort(parsePort(process.env.PORT))
  await installPackages(root)
  await buildApp(root)
  return serveApp(root, port, {
    onReady: (url) => console.log(`Sluice is ready at ${url} (Ctrl-C ends it)`),
  })
})
