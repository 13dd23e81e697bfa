import { createServer } from 'node:net'
import { Refusal } from './refusal.mjs'

/**
 * Reads PORT; without one, or with an empty one, the app listens on 3000.
 *
 * @param {string | undefined} text
 * @returns {number} 0–65535; 0 asks for any free port
 * @throws {Refusal} anything that is not such a number
 */
export function parsePort(text) {
  const wanted = text?.trim() || '3000'
  const port = Number(wanted)
  if (/^\d+$/.test(wanted) && port <= 65_535) return port
  throw new Refusal(`PORT must be a whole number from 0 to 65535, and it is "${wanted}".`)
}

/**
 * Proves that a port can be listened on.
 *
 * @param {number} port
 * @returns {Promise<number>} the same port, or the one that was found when asked for 0
 * @throws {Refusal} the port is taken, or this user may not have it
 */
export async function claimPort(port) {
  try {
    const found = await listenOnce(port)
    // Some systems give the wildcard address away while another program holds the port on localhost.
    await listenOnce(found, '127.0.0.1')
    return found
  } catch (error) {
    throw new Refusal(describePortError(port, /** @type {NodeJS.ErrnoException} */ (error)), { cause: error })
  }
}

/** @param {number} port @param {NodeJS.ErrnoException} error */
export function describePortError(port, error) {
  const other = port < 1024 ? 3000 : port < 65_535 ? port + 1 : port - 1
  const advice = `Choose another one: PORT=${other} npm start`
  if (error.code === 'EADDRINUSE') return `Port ${port} is taken by another program.\n${advice}`
  if (error.code === 'EACCES') {
    return `Port ${port} is not open to this user; ports below 1024 mostly need an administrator.\n${advice}`
  }
  return `Port ${port} cannot be used: ${error.message}.\n${advice}`
}

/**
 * @param {number} port
 * @param {string} [host] all of them without one
 * @returns {Promise<number>} the port that was given
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : port))
    })
  })
}
