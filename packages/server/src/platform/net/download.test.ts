/** Downloads reach public addresses over https and nothing else, whatever somebody types or a redirect says. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { AddressFault } from './asking.ts';
import { download } from './download.ts';
import { isPublicAddress } from './public-address.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise(resolve => server.once('listening', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const fault = async (
  address: string,
  trustedHosts: readonly string[] = [],
  most = 1_000,
): Promise<string> => {
  try {
    const got = await download(address, { trustedHosts, most });
    if (got.changed) for await (const chunk of got.content) expect(chunk.byteLength).toBeGreaterThan(0);
    return 'taken';
  } catch (error) {
    if (error instanceof AddressFault) return error.code;
    throw error;
  }
};

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2001:db8::1',
  '2002:7f00:1::',
  'ff02::1',
  'localhost',
  '',
])('%s is not public', address => {
  expect(isPublicAddress(address)).toBe(false);
});
test.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::5e'])('%s is public', address => {
  expect(isPublicAddress(address)).toBe(true);
});

describe('refused before anything is asked', () => {
  test.each([
    'http://example.org/a',
    'ftp://example.org/a',
    'file:///etc/passwd',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://localhost/',
    'https://user:word@1.1.1.1/',
    'not an address',
  ])('%s', async address => {
    expect(await fault(address)).toBe('address-refused');
  });
});

test('a host that the operator trusts may redirect only to where everybody may go', async () => {
  const secret = await serve((_, answer) => answer.end('secret'));
  const host = await serve((_, answer) => answer.writeHead(302, { location: `http://${secret}/` }).end());
  expect(await fault(`http://${host}/`, [host])).toBe('address-refused');
  expect(await fault(`http://${host}/`, [host, secret])).toBe('taken');
  const circle: string = await serve((_, answer) => answer.writeHead(302, { location: `/again` }).end());
  expect(await fault(`http://${circle}/`, [circle])).toBe('address-refused');
});

test('larger than the limit, whether announced or not, it is cut off', async () => {
  const told = await serve((_, answer) =>
    answer.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5_000)),
  );
  const untold = await serve((_, answer) => {
    for (let i = 0; i < 50; i += 1) answer.write('x'.repeat(1_000));
    answer.end();
  });
  expect(await fault(`http://${told}/`, [told])).toBe('file-too-large');
  expect(await fault(`http://${untold}/`, [untold])).toBe('file-too-large');
});

test('cut off on the way, or answered with an error, nothing is taken', async () => {
  const cut = await serve((_, answer) => {
    answer.writeHead(200, { 'content-length': '900' });
    answer.write('x'.repeat(100), () => answer.destroy());
  });
  expect(await fault(`http://${cut}/`, [cut])).toBe('file-truncated');
  const missing = await serve((_, answer) => answer.writeHead(404).end());
  expect(await fault(`http://${missing}/`, [missing])).toBe('answer-refused');
  const nobody = await serve((_, answer) => answer.end());
  servers.pop()?.close();
  expect(await fault(`http://${nobody}/`, [nobody])).toBe('address-unreachable');
});

test('what has not changed is not sent again', async () => {
  const host = await serve((asked, answer) =>
    asked.headers['if-none-match'] === '"7"'
      ? answer.writeHead(304).end()
      : answer.writeHead(200, { etag: '"7"' }).end('x'),
  );
  const options = { trustedHosts: [host], most: 10 };
  expect(await download(`http://${host}/`, options)).toMatchObject({ changed: true, etag: '"7"' });
  expect(await download(`http://${host}/`, { ...options, etag: '"7"' })).toEqual({ changed: false });
});
