import { BlockList, isIP } from 'node:net'

/** Addresses of IPv4 that lead into this network, to this machine, or to no single host (RFC 6890 and its successors). */
const refusedIpv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

/** Inside the public range of IPv6: protocol assignments with Teredo, documentation, and 6to4, which hides an IPv4. */
const refusedIpv6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const refused = new BlockList()
for (const [net, prefix] of refusedIpv4) refused.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of refusedIpv6) refused.addSubnet(net, prefix, 'ipv6')

/** All public addresses of IPv6 are in here; loopback, mapped IPv4, NAT64, private, link-local and multicast are not. */
const publicIpv6 = new BlockList()
publicIpv6.addSubnet('2000::', 3, 'ipv6')

/** Whether an address belongs to a host on the internet. Anything that is no address does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !refused.check(address, 'ipv4')
  return family === 6 && publicIpv6.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}
