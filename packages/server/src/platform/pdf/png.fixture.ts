/** Small PNG pictures of every kind, whole or broken in one place. */
import { crc32, deflateSync } from 'node:zlib';
import { PASSES } from './whole-png.ts';

export type PngKind = {
  readonly colour: number;
  readonly bits?: number;
  readonly width?: number;
  readonly height?: number;
  readonly interlaced?: boolean;
  /** What each line begins with. */
  readonly filter?: number;
  /** In the place of the packed points. */
  readonly packed?: Buffer;
};

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

export function png(kind: PngKind): Buffer {
  const { colour, bits = 8, width = 9, height = 7, interlaced = false, filter = 0 } = kind;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  const line = (across: number): Buffer => {
    const bytes = Buffer.alloc(1 + (across * bits * (SAMPLES[colour] ?? 1)) / 8, 0x9a);
    bytes[0] = filter;
    return bytes;
  };
  const lines = (): Buffer[] =>
    interlaced
      ? PASSES.flatMap(([x, y, dx, dy]) => {
          const across = Math.max(0, Math.ceil((width - x) / dx));
          const down = across === 0 ? 0 : Math.max(0, Math.ceil((height - y) / dy));
          return Array.from({ length: down }, () => line(across));
        })
      : Array.from({ length: height }, () => line(width));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', kind.packed ?? deflateSync(Buffer.concat(lines()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
