import { expect, test } from 'vitest'
import { isPublicAddress } from './public-address'

const inside = [
  '0.0.0.0',
  '10.0.0.1',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.254',
  '192.0.0.170',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '::ffff:52.95.110.1',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::52.95.110.1',
  '64:ff9b:1::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  'fc00::1',
  'fd12:3456:789a::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
]

test.each(inside)('%s is not called', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['52.95.110.1', '13.69.64.1', '100.128.0.1', '172.32.0.1', '2600:1f18::1', '2a05:d018::1'])(
  '%s may be called',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', 'fe80::1%eth0'])(
  '%j is no address that may be called',
  (text) => {
    expect(isPublicAddress(text)).toBe(false)
  },
)
