/** How PostgreSQL's types arrive here: dates as ISO text, moments as ISO UTC text, bigint as number where it is a position. */
import pg from 'pg';

const { builtins } = pg.types;

/** `2026-11-23 18:14:22.5+00` (timezone=UTC) to `2026-11-23T18:14:22.500Z`. */
const instant = (text: string): string =>
  `${text.slice(0, 10)}T${text.slice(11, 19)}.${(text.match(/\.(\d+)/)?.[1] ?? '').padEnd(3, '0').slice(0, 3)}Z`;

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, text => text],
  [builtins.TIMESTAMPTZ, instant],
  [builtins.TIMESTAMP, instant],
  // Positions and sizes stay far below 2^53; anything else would be a broken database.
  [builtins.INT8, text => safeInteger(text)],
]);

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
  return value;
}

// Its type names the OIDs that it knows; the driver asks for any.
const standard: (oid: number, format?: 'text' | 'binary') => unknown = pg.types.getTypeParser;

/** The table of parsers that every connection of ours uses. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || standard(oid, format),
};
