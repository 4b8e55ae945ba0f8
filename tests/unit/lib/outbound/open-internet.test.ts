import { describe, expect, it } from 'vitest';
import { isOpenInternet } from '#app/lib/outbound/open-internet';

/** The first and last address of each range that is not the open internet, and forms that hide one. */
const closed = [
  ...['0.0.0.0', '0.255.255.255', '10.0.0.0', '10.255.255.255', '100.64.0.0', '100.127.255.255'],
  ...['127.0.0.0', '127.0.0.1', '127.255.255.255', '169.254.0.0', '169.254.169.254', '169.254.255.255'],
  ...['172.16.0.0', '172.31.255.255', '192.0.0.0', '192.0.0.170', '192.0.2.1', '192.88.99.1'],
  ...['192.168.0.0', '192.168.255.255', '198.18.0.0', '198.19.255.255', '198.51.100.1', '203.0.113.1'],
  ...['224.0.0.0', '239.255.255.255', '240.0.0.0', '255.255.255.254', '255.255.255.255'],
  ...['::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '64:ff9b::7f00:1'],
  ...['64:ff9b:1::1', '100::1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '5f00::1', 'fc00::1'],
  ...['fd12::1', 'fe80::1', 'fe80::1%lo', 'fec0::1', 'ff02::1', '4000::1', '8000::1'],
  ...['', 'localhost', '1', '0x7f.1', '017700000001', '1.1.1.1.1', 'not an address'],
];

describe('isOpenInternet', () => {
  it.each(closed)('refuses %j on every port of the web', (address) => {
    expect([isOpenInternet(address, 80), isOpenInternet(address, 443)]).toEqual([false, false]);
  });

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '172.32.0.0',
    '192.169.0.0',
    '2606:4700::1111',
    '2a00::1',
  ])('reaches %s on the ports of the web alone', (address) => {
    expect(isOpenInternet(address, 443)).toBe(true);
    expect([22, 25, 3306, 5432, 6379, 8080, 0].filter((port) => isOpenInternet(address, port))).toEqual([]);
  });
});
