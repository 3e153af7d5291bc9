import { clientAddress } from './client-address';

describe('the client address', () => {
  const peer = '10.0.0.9';

  it.each([
    ['nothing is trusted', '192.0.2.1', 0, peer],
    ['there is no list', undefined, 1, peer],
    ['the list is empty', '', 1, peer],
    ['one proxy is ours: the last entry', '203.0.113.5, 192.0.2.1', 1, '192.0.2.1'],
    ['two proxies are ours: the last but one', '203.0.113.5, 192.0.2.1, 10.0.0.1', 2, '192.0.2.1'],
    ['fewer proxies were passed than we have', '192.0.2.1', 3, '192.0.2.1'],
    ['the entry is an IPv6 address', '2001:db8::1', 1, '2001:db8::1'],
    ['the entry is no address', '203.0.113.5, unknown', 1, peer],
    ['the entry is made to look like a header', '192.0.2.1\r\nx-user-id: root', 1, peer],
    ['the entry is missing', '203.0.113.5,', 1, peer],
    ['the client adds entries without end', `${'198.51.100.7, '.repeat(1_000)}192.0.2.1`, 1, '192.0.2.1'],
    ['the client adds as many as we have proxies', '198.51.100.7, 198.51.100.8, 192.0.2.1, 10.0.0.1', 2, '192.0.2.1'],
    ['the client adds empty entries', ', , ,192.0.2.1', 1, '192.0.2.1'],
    ['the entry has a port', '192.0.2.1:1234', 1, peer],
    ['the entry is an IPv6 address spelled at length', '2001:0DB8:0:0:0:0:0:1', 1, '2001:db8::1'],
    ['the entry is an IPv4 address inside IPv6', '::ffff:192.0.2.1', 1, '192.0.2.1'],
    ['that is spelled in hex', '0:0:0:0:0:FFFF:C000:0201', 1, '192.0.2.1'],
    ['the entry names a network interface', 'fe80::1%eth-0.1', 1, 'fe80::1'],
    ['the entry is an IPv4 address spelled oddly', '0xc0.0.2.1', 1, peer],
  ])('where %s', (_case, forwardedFor, depth, expected) => {
    expect(clientAddress(forwardedFor, peer, depth)).toBe(expected);
  });

  it.each([
    ['::ffff:10.0.0.9', '10.0.0.9'],
    ['fe80::1%eth0', 'fe80::1'],
    ['', ''],
  ])('of a connection from "%s" is "%s"', (connection, expected) => {
    expect(clientAddress(undefined, connection, 0)).toBe(expected);
  });
});
