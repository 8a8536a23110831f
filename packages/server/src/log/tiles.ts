/** Names and bytes of the static files of a log (C2SP tlog-tiles v0.1.0). */
import { TILE } from './tree.ts';

/** `x001/x234/067` for 1234067: groups of three digits, all but the last with an x. */
function numbered(index: number): string {
  const last = String(index % 1000).padStart(3, '0');
  const groups: string[] = [];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return [...groups, last].join('/');
}

/** @param width how many of its 256 hashes or entries a tile has */
export const tileName = (level: number | 'entries', index: number, width = TILE): string =>
  `tile/${level}/${numbered(index)}${width === TILE ? '' : `.p/${width}`}`;

/** A name as a reader asks for it, below /log/. */
export const TILE_PATH = /^tile\/(?:entries|\d{1,2})(?:\/x\d{3})*\/\d{3}(?:\.p\/\d{1,3})?$/;

/** The entries of a tile, each after its length in two bytes. */
export const bundled = (entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    entries.flatMap(entry => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );

/** Takes a bundle of entries apart. @throws RangeError when it is cut short */
export function unbundled(bundle: Buffer): readonly Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) throw new RangeError('a bundle of entries ends within one');
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
