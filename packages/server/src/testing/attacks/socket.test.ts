/** Attacks below HTTP, on a real socket: requests that two readers would read differently, and ones that never end. */
import { readdirSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listenOn, stopListening } from '../../platform/serve.ts';
import { type Caller, openWorld, type World } from '../world.ts';

let world: World;
let server: Server;
let org: { id: string; founder: Caller };
beforeAll(async () => {
  world = await openWorld();
  org = await world.organization('organization', ['manager']);
  server = (await listenOn(world.opened.app, { ...world.opened.shell.config, port: 0 })) as Server;
});
afterAll(async () => {
  await stopListening(server);
  await world.close();
});

const open = (): Socket => connect((server.address() as AddressInfo).port, '127.0.0.1');

/** Sends bytes as they are; answers everything that came back until the server closed or fell silent. */
const send = (text: string, silence = 400): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = open();
    let got = '';
    let timer: NodeJS.Timeout;
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(got);
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(done, silence);
    };
    socket.on('data', chunk => {
      got += chunk.toString();
      wait();
    });
    socket.on('close', done);
    socket.on('error', error => (got === '' ? reject(error) : done()));
    socket.write(text);
    wait();
  });
const statuses = (answer: string): readonly string[] => answer.match(/HTTP\/1\.1 \d{3}/g) ?? [];
const request = (lines: readonly string[], body = ''): string => `${lines.join('\r\n')}\r\n\r\n${body}`;

describe('a request that could be read as two', () => {
  const SMUGGLED = request(['GET /health/live HTTP/1.1', 'Host: x']);
  test.each([
    ['both a length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked'], `0\r\n\r\n${SMUGGLED}`],
    ['two lengths', ['Content-Length: 0', `Content-Length: ${SMUGGLED.length}`], SMUGGLED],
    ['chunks by a made-up name', ['Transfer-Encoding: xchunked'], `0\r\n\r\n${SMUGGLED}`],
    [
      'chunks named twice',
      ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
      `0\r\n\r\n${SMUGGLED}`,
    ],
    ['a blank before the colon', ['Content-Length : 0', `Content-Length: ${SMUGGLED.length}`], SMUGGLED],
    ['a folded header', ['X-A: 1', ' Content-Length: 0'], SMUGGLED],
    ['a length with a sign', ['Content-Length: +0'], SMUGGLED],
    ['a chunk of a made-up size', ['Transfer-Encoding: chunked'], `zz\r\n\r\n${SMUGGLED}`],
  ])('by %s is refused, and the second is not answered', async (_, headers, body) => {
    const answer = await send(request(['POST /api/session HTTP/1.1', 'Host: x', ...headers], body));
    expect(statuses(answer)).toEqual(['HTTP/1.1 400']);
    expect(answer).not.toContain('"live"');
  });
});

test('headers of a hundred kilobytes are refused', async () => {
  const answer = await send(request(['GET / HTTP/1.1', 'Host: x', `X-Large: ${'a'.repeat(100_000)}`]));
  expect(statuses(answer)).toEqual(['HTTP/1.1 431']);
});

test('a request that never ends is given up: its headers within a minute, its body within five', () => {
  expect(server.headersTimeout).toBeGreaterThan(0);
  expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
  expect(server.requestTimeout).toBeGreaterThan(0);
  expect(server.requestTimeout).toBeLessThanOrEqual(300_000);
});

test('a line break in an address writes no header', async () => {
  const answer = await send(
    request(['GET /certificates/x%0d%0aSet-Cookie:%20a=b HTTP/1.1', 'Host: x', 'Connection: close']),
  );
  expect(answer.split('\r\n\r\n')[0]?.toLowerCase()).not.toContain('set-cookie');
});

test('the name of another host in the request line or in Host leads nobody there', async () => {
  for (const lines of [
    ['GET http://evil.example/o/x HTTP/1.1', 'Host: evil.example'],
    ['GET /api/auth/error HTTP/1.1', 'Host: evil.example'],
  ]) {
    const head = (await send(request([...lines, 'Connection: close']))).split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/location:.*evil/i);
  }
});

test('an upload that is broken off leaves nothing behind, and the server goes on', async () => {
  const incoming = join(world.opened.shell.config.dataFolder, 'files', 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  const socket = open();
  socket.on('error', () => undefined);
  const path = `/api/organizations/${org.id}/files?name=a.csv`;
  const headers = [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${org.founder.token}`,
    `Origin: ${world.opened.shell.config.baseUrl}`,
    'Content-Length: 1000000',
  ];
  socket.write(request(headers, 'a,b\n'.repeat(10_000)));
  const left = (): readonly string[] => {
    try {
      return readdirSync(incoming);
    } catch {
      return [];
    }
  };
  await expect.poll(left, { timeout: 5_000 }).toHaveLength(1);
  socket.destroy();
  await expect.poll(left, { timeout: 5_000 }).toEqual([]);
  expect(await send(request(['GET /health/live HTTP/1.1', 'Host: x', 'Connection: close']))).toContain(
    'live',
  );
});
