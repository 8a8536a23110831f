/** Whom the limits count: the other end of the connection, or whom a trusted proxy asks for. */
import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { UnusableSetting } from '../config.ts';

/** The address of the visitor; undefined for a request that came without a connection, made inside the process. */
export type AddressOf = (c: Context) => string | undefined;

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

function blockOf(proxies: readonly string[]): BlockList {
  const block = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (proxy === 'loopback') {
      block.addSubnet('127.0.0.0', 8, 'ipv4');
      block.addAddress('::1', 'ipv6');
      continue;
    }
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const most = family === 'ipv6' ? 128 : 32;
    const length = bits === undefined ? most : Number(bits);
    if (isIP(address) === 0 || !Number.isInteger(length) || length < 0 || length > most) {
      throw new UnusableSetting(
        `CERTWRIGHT_TRUSTED_PROXIES names “${proxy}”; it has to be loopback, an address, or a network such as 10.0.0.0/8.`,
      );
    }
    block.addSubnet(address, length, family);
  }
  return block;
}

const connected = (c: Context): string | undefined => {
  try {
    return getConnInfo(c).remote.address;
  } catch {
    return undefined;
  }
};

/**
 * The visitor behind a chain of proxies: read from the right, the first that is none of ours. What stands further left
 * a visitor may have written himself.
 */
export function visitorOf(
  peer: string,
  forwarded: string | undefined,
  isProxy: (address: string) => boolean,
): string {
  let at = plain(peer);
  for (const hop of (forwarded ?? '').split(',').toReversed()) {
    if (!isProxy(at)) return at;
    const next = plain(hop.trim().replace(/^\[(.*)\](:\d+)?$/, '$1'));
    if (isIP(next) === 0) return at;
    at = next;
  }
  return at;
}

/** @throws UnusableSetting */
function proxyTest(proxies: readonly string[]): (address: string) => boolean {
  const block = blockOf(proxies);
  return address => block.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a request was handed over by one of our proxies, whose word counts for more than a visitor's. */
export function throughProxy(proxies: readonly string[]): (c: Context) => boolean {
  const isProxy = proxyTest(proxies);
  return c => {
    const peer = connected(c);
    return peer !== undefined && isProxy(plain(peer));
  };
}

/** @throws UnusableSetting */
export function addressBehind(proxies: readonly string[]): AddressOf {
  const isProxy = proxyTest(proxies);
  return c => {
    const peer = connected(c);
    if (peer === undefined || proxies.length === 0) return peer;
    return visitorOf(peer, c.req.header('x-forwarded-for'), isProxy);
  };
}
