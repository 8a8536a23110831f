/** A name server on the loopback that answers TXT questions from a table (RFC 1035, 4). */
import { createSocket } from 'node:dgram';

export type NameServer = { readonly address: string; readonly txt: Map<string, string>; close(): void };

export async function openNameServer(): Promise<NameServer> {
  const txt = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    let at = 12;
    const labels: string[] = [];
    for (let size = question[at] ?? 0; size > 0; size = question[at] ?? 0) {
      labels.push(question.toString('latin1', at + 1, at + 1 + size));
      at += size + 1;
    }
    const said = txt.get(labels.join('.').toLowerCase());
    const header = Buffer.from(question.subarray(0, 12));
    header.writeUInt16BE(said === undefined ? 0x8183 : 0x8180, 2);
    header.writeUInt16BE(said === undefined ? 0 : 1, 6);
    header.writeUInt16BE(0, 8);
    header.writeUInt16BE(0, 10);
    const asked = question.subarray(12, at + 5);
    const parts: Buffer[] = [header, asked];
    if (said !== undefined) {
      const fixed = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 0, 0, said.length + 1, said.length]);
      parts.push(fixed, Buffer.from(said));
    }
    socket.send(Buffer.concat(parts), from.port, from.address);
  });
  await new Promise<void>(done => {
    socket.bind(0, '127.0.0.1', done);
  });
  return { address: `127.0.0.1:${socket.address().port}`, txt, close: () => void socket.close() };
}
