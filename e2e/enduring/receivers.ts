/** A mail server and a receiver of webhooks that count what reaches them, and under which id. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type Receivers = {
  /** How often the letter of a Message-ID was accepted. */
  readonly letters: ReadonlyMap<string, number>;
  /** For each version of a record, the ids under which it was delivered, one for each time. */
  readonly deliveries: ReadonlyMap<string, readonly string[]>;
  readonly smtp: string;
  readonly host: string;
  close(): void;
};

export const versionOf = (record: string, version: number): string => `${record}@${version}`;

async function openMail(letters: Map<string, number>): Promise<SMTPServer> {
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('latin1')));
      stream.on('end', () => {
        const id = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '';
        letters.set(id, (letters.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  // A sender that is killed breaks its connection off.
  mail.on('error', () => undefined);
  await new Promise<void>(resolve => {
    mail.listen(0, '127.0.0.1', () => resolve());
  });
  return mail;
}

export async function openReceivers(): Promise<Receivers> {
  const letters = new Map<string, number>();
  const deliveries = new Map<string, string[]>();
  const mail = await openMail(letters);
  const hooks = createServer((asked, answer) => {
    const take = async (): Promise<void> => {
      const { record, version } = JSON.parse(await text(asked)) as { record: string; version: number };
      const key = versionOf(record, version);
      const id = String(asked.headers['webhook-id']);
      deliveries.set(key, [...(deliveries.get(key) ?? []), id]);
      answer.writeHead(204).end();
    };
    take().catch(() => asked.destroy());
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => hooks.once('listening', resolve));
  return {
    letters,
    deliveries,
    smtp: `smtp://127.0.0.1:${(mail.server.address() as AddressInfo).port}`,
    host: `127.0.0.1:${(hooks.address() as AddressInfo).port}`,
    close: () => {
      hooks.closeAllConnections();
      hooks.close();
      mail.close(() => undefined);
    },
  };
}
