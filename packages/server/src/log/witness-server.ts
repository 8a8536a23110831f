/** The small HTTP server of a witness: one path to add a head, one page that says its key. */
import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { openWitness, type Witness } from './witness.ts';

/** A request is a few dozen lines of hashes and one signed note. */
const MOST_BYTES = 64 * 1024;
const SLOW_MS = 10_000;
const MOST_CONNECTIONS = 200;

const TEXT = 'text/plain; charset=utf-8';

/** @param say told of what should not happen */
export function witnessServer(witness: Witness, say: (line: string) => void): Server {
  const add = openWitness(witness);
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, type = TEXT): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    if (request.method === 'GET' && request.url === '/') {
      answer(200, `A witness of logs.\n${witness.signer.verifierKey}\n`);
      return;
    }
    if (request.method !== 'POST' || request.url !== '/add-checkpoint') {
      answer(404, 'There is only POST /add-checkpoint here.\n');
      return;
    }
    let got = 0;
    request.on('data', (chunk: Buffer) => {
      got += chunk.length;
      if (got > MOST_BYTES) request.destroy();
    });
    buffer(request)
      .then(bytes => add(bytes.toString('utf8')))
      .then(
        ({ status, body, type }) => answer(status, body, type),
        (error: unknown) => {
          if (got > MOST_BYTES || response.destroyed) return;
          say(`a head could not be added: ${String(error)}`);
          answer(500, 'The witness cannot say.\n');
        },
      );
  });
  server.requestTimeout = SLOW_MS;
  server.headersTimeout = SLOW_MS;
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}
