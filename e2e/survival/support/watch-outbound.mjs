import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

/**
 * Preloaded into a server: writes down every name that is looked up, every connection that is opened and every datagram
 * that is sent, and refuses them all.
 */

const file = process.env.OUTBOUND_FILE

/** @returns the error with which it fails */
function refuse(/** @type {string} */ what) {
  if (file) appendFileSync(file, `${what}\n`)
  return Object.assign(new Error('no way out'), { code: 'ENOTFOUND' })
}

/** The server looks up its own address when it begins to listen. */
const ownNames = new Set(['localhost', '0.0.0.0', '::'])

/**
 * Every question that can be asked of names: `lookup`, `lookupService`, `reverse` and all that begin with `resolve`.
 *
 * @param {any} asker an object whose methods they are
 * @param {(refusal: Error, done: unknown) => unknown} answer
 */
function watchQuestions(asker, answer) {
  const questions = Object.getOwnPropertyNames(asker).filter((name) => /^(lookup|resolve|reverse)/.test(name))
  for (const question of questions) {
    const ask = asker[question]
    asker[question] = function (/** @type {any[]} */ ...args) {
      const [name] = args
      if (question === 'lookup' && ownNames.has(name)) return ask.apply(this, args)
      return answer(refuse(`look up ${name}`), args.at(-1))
    }
  }
}

for (const asker of [dns, dns.Resolver.prototype]) {
  watchQuestions(asker, (refusal, done) => {
    if (typeof done === 'function') process.nextTick(done, refusal)
  })
}
for (const asker of [dns.promises, dns.promises.Resolver.prototype]) {
  watchQuestions(asker, (refusal) => Promise.reject(refusal))
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args
  const { host, port, path } =
    typeof first === 'object' && first !== null ? first : { port: first, host: args[1] }
  // A path is a socket within this machine, which Node itself uses between its processes.
  if (path) return connect.apply(this, args)
  const refusal = refuse(`connect ${host}:${port}`)
  queueMicrotask(() => this.destroy(refusal))
  return this
}

/** `send` takes its message first; both may name an address, and may have a callback last. */
for (const [method, what] of /** @type {const} */ ([
  ['connect', 'connect datagrams to'],
  ['send', 'send a datagram to'],
])) {
  dgram.Socket.prototype[method] = function (/** @type {any[]} */ ...args) {
    const address = args.slice(1).findLast((one) => typeof one === 'string')
    const refusal = refuse(`${what} ${address ?? 'its peer'}`)
    const done = args.at(-1)
    process.nextTick(() => (typeof done === 'function' ? done(refusal) : this.emit('error', refusal)))
  }
}

// Without it, `import { lookup } from 'node:dns'` would still give what was there before.
syncBuiltinESMExports()
