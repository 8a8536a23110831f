/** Asks a ClamAV daemon about a content, streamed (its command INSTREAM). */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** The daemon does not answer, or not as it should: then nothing is taken. */
export class ScannerSilent extends Error {}

const SLOW_MS = 60_000;

/** `host:port`, or the path of a socket. */
export function open(place: string): Socket {
  const [, host, port] = /^([^/]+):(\d+)$/.exec(place) ?? [];
  const socket = port === undefined ? connect(place) : connect(Number(port), host ?? '');
  return socket.setTimeout(SLOW_MS, () => socket.destroy(new Error('no answer for a minute')));
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const chunk of socket as AsyncIterable<Buffer>) text += chunk.toString('utf8');
  return text.replace(/\0/g, '').trim();
}

async function send(socket: Socket, content: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const chunk of content) {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(chunk.byteLength);
    socket.write(size);
    if (!socket.write(chunk)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

/** Asks one question. @throws ScannerSilent */
async function ask(place: string, question: (socket: Socket) => Promise<void>): Promise<string> {
  const socket = open(place);
  try {
    const [answer] = await Promise.all([answerOf(socket), question(socket)]);
    return answer;
  } catch (error) {
    throw new ScannerSilent(`ClamAV at ${place} does not answer: ${String(error)}`);
  } finally {
    socket.destroy();
  }
}

/** @returns what was found, undefined when nothing @throws ScannerSilent */
export async function scan(place: string, content: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const answer = await ask(place, socket => send(socket, content));
  if (answer === 'stream: OK') return undefined;
  const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
  if (found !== undefined) return found;
  throw new ScannerSilent(`ClamAV at ${place} says: ${answer || 'nothing'}`);
}

/** Whether the daemon answers. @throws ScannerSilent */
export async function ping(place: string): Promise<void> {
  const answer = await ask(place, async socket => void socket.write('zPING\0'));
  if (answer !== 'PONG') throw new ScannerSilent(`ClamAV at ${place} says: ${answer || 'nothing'}`);
}
