import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

/** Preloaded into a server: writes down every name that is looked up and every connection that is opened, and refuses both. */

const file = process.env.OUTBOUND_FILE
const tell = (/** @type {string} */ what) => {
  if (file) appendFileSync(file, `${what}\n`)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const { host, port, path } =
    typeof first === 'object' && first !== null ? first : { port: first, host: args[1] }
  // A path is a socket within this machine, which Node itself uses between its processes.
  if (path === undefined) {
    tell(`connect ${host}:${port}`)
    queueMicrotask(() => this.destroy(new Error('no way out')))
    return this
  }
  return connect.apply(this, args)
}

const lookup = dns.lookup
dns.lookup = Object.assign((/** @type {string} */ name, /** @type {any[]} */ ...rest) => {
  // The server looks up its own address when it begins to listen.
  if (name === 'localhost' || name === '0.0.0.0' || name === '::') return lookup(name, ...rest)
  tell(`look up ${name}`)
  const done = rest.at(-1)
  if (typeof done === 'function')
    process.nextTick(done, Object.assign(new Error('no way out'), { code: 'ENOTFOUND' }))
}, lookup)
