import 'server-only'
import { type LookupAddress, type LookupOptions, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

/** A name led to an address that may not be called. Says nothing of the address. */
export class AddressRefusedError extends Error {
  override readonly name = 'AddressRefusedError'
  readonly code = 'EADDRREFUSED'

  constructor() {
    super('the name leads to an address that may not be called')
  }
}

type LookUpAll = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Name resolution for a socket. It is the socket’s own, so what was checked is what is connected to: there is no
 * second question that could be answered differently. One private address among several refuses them all.
 *
 * Node asks nobody when the host is an address already, so hosts have to be built from names.
 *
 * @param lookUpAll  the system’s resolver, unless a test plays another
 */
export function createGuardedLookup(lookUpAll: LookUpAll = lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookUpAll(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error) return callback(error, '', 0)
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new AddressRefusedError(), '', 0)
      }
      if (options.all) return callback(null, addresses)
      callback(null, first.address, first.family)
    })
  }
}
