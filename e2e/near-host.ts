/** Somebody's web server on this machine: shows one text at every address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type NearHost = {
  /** `localhost:PORT`, for the register's list of hosts that it may ask although they are near. */
  readonly host: string;
  readonly did: string;
  /** From now on; undefined: nothing is there. */
  show(text: string | undefined): void;
  close(): Promise<void>;
};

export async function openNearHost(): Promise<NearHost> {
  let shown: string | undefined;
  const server = createServer((_, response) => {
    response.writeHead(shown === undefined ? 404 : 200).end(shown);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `localhost:${port}`,
    did: `did:web:localhost%3A${port}`,
    show: text => {
      shown = text;
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}
