/**
 * Whether a PNG can be drawn. The library that draws decodes some kinds of it beside the call, where what it throws
 * about a broken one would end the program: those are decoded here before.
 */
import { inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples of a point by colour type (PNG, third edition, 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** First point and step of the seven passes, across and down (8.2). */
export const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Each line begins with one of five filters (9.2). */
const LAST_FILTER = 4;

type Chunk = { readonly type: string; readonly data: Buffer };

function* chunksOf(content: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE.length; at + 12 <= content.length; ) {
    const length = content.readUInt32BE(at);
    const data = content.subarray(at + 8, at + 8 + length);
    if (data.length < length) throw new Error('a chunk is cut short');
    yield { type: content.toString('latin1', at + 4, at + 8), data };
    at += 12 + length;
  }
}

/** Lengths of the lines of all passes, without their filters. */
function linesOf(width: number, height: number, bits: number, interlaced: boolean): readonly number[] {
  const bytes = (across: number): number => Math.ceil((across * bits) / 8);
  if (!interlaced) return Array.from({ length: height }, () => bytes(width));
  return PASSES.flatMap(([x, y, dx, dy]) => {
    const across = Math.ceil((width - x) / dx);
    const down = Math.ceil((height - y) / dy);
    return across > 0 && down > 0 ? Array.from({ length: down }, () => bytes(across)) : [];
  });
}

/** @throws for a PNG that is not whole; anything else is left to others */
export function requireWholePng(content: Buffer): void {
  if (!content.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return;
  const chunks = [...chunksOf(content)];
  const head = chunks.find(one => one.type === 'IHDR')?.data;
  if (!head || head.length < 13) throw new Error('no head');
  const [bits = 0, colour = 0] = head.subarray(8, 10);
  const samples = SAMPLES[colour];
  if (samples === undefined || ![1, 2, 4, 8, 16].includes(bits)) throw new Error('no colour type');
  const interlaced = head[12] !== 0;
  const seen = colour === 4 || colour === 6 || chunks.some(one => one.type === 'tRNS');
  // Others go into the sheet as they are.
  if (!seen && !interlaced) return;
  const lines = linesOf(head.readUInt32BE(0), head.readUInt32BE(4), bits * samples, interlaced);
  const whole = lines.reduce((sum, line) => sum + 1 + line, 0);
  const packed = Buffer.concat(chunks.filter(one => one.type === 'IDAT').map(one => one.data));
  const points = inflateSync(packed, { maxOutputLength: Math.max(1, whole) });
  if (points.length < whole) throw new Error('points are missing');
  let at = 0;
  for (const line of lines) {
    if ((points[at] ?? 0) > LAST_FILTER) throw new Error('no filter');
    at += 1 + line;
  }
}
