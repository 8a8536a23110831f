/** Behind a proxy the visitor's own address counts, and a header that a visitor wrote himself does not. */
import { expect, test } from 'vitest';
import { UnusableSetting } from '../config.ts';
import { addressBehind, visitorOf } from './address.ts';

const isProxy = (address: string): boolean => address.startsWith('10.') || address === '127.0.0.1';

test.each([
  ['nobody trusted in front', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['one proxy', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['a visitor who writes the header himself', '127.0.0.1', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['two proxies', '127.0.0.1', '1.2.3.4, 198.51.100.1, 10.0.0.7', '198.51.100.1'],
  ['no header', '127.0.0.1', undefined, '127.0.0.1'],
  ['nonsense in the header', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['an IPv6 visitor', '::ffff:127.0.0.1', '[2001:db8::1]', '2001:db8::1'],
])('%s', (_, peer, forwarded, visitor) => {
  expect(visitorOf(peer, forwarded, isProxy)).toBe(visitor);
});

test.each(['proxy', '10.0.0.0/33', '::1/200', '10.0.0.0/a'])('%s is no proxy to trust', name => {
  expect(() => addressBehind([name])).toThrow(UnusableSetting);
});

test('networks, addresses and the word loopback are', () => {
  expect(() => addressBehind(['loopback', '10.0.0.0/8', '192.0.2.7', 'fd00::/8'])).not.toThrow();
});
