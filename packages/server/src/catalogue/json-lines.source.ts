/** Rows of a JSON Lines file: one object a line, fields within fields named with a dot. */
import { RefusedFile } from '@certwright/core/catalogue/fault';
import type { GivenRow } from '@certwright/core/catalogue/given-row';
import type { Kind, Source, SourceRow } from './source.ts';

/** The longest line, in characters; ISO's longest have some tens of thousands. */
const LONGEST_LINE = 4_000_000;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `title.en` of `{"title":{"en":"…"}}`; undefined where the object has no `title` at all. */
const rowOf = (object: Json): GivenRow => ({
  get(column) {
    const [name = '', inner] = column.split('.');
    if (!Object.hasOwn(object, name)) return undefined;
    const value = object[name];
    if (inner === undefined || value === null) return value;
    return isObject(value) ? (value[inner] ?? null) : value;
  },
});

function parsed(line: string, row: number): Json {
  let value: unknown;
  try {
    value = JSON.parse(line) as unknown;
  } catch {
    throw new RefusedFile('line-not-json', 'The line is not JSON; the file may have been cut off here.', {
      row,
    });
  }
  if (!isObject(value)) throw new RefusedFile('line-not-json', 'The line is not a JSON object.', { row });
  return value;
}

function kindOf({ row, given }: SourceRow): Kind {
  const has = (...names: readonly string[]): boolean => names.some(name => given.get(name) !== undefined);
  if (has('id') && has('reference')) {
    if (has('secretariat', 'sortKey', 'parentId', 'pMembers')) return 'committees';
    if (has('deliverableType', 'currentStage', 'publicationDate', 'ownerCommittee')) return 'deliverables';
  }
  throw new RefusedFile(
    'wrong-columns',
    'This is neither ISO’s list of deliverables nor of committees; both have id and reference, and more.',
    { row },
  );
}

async function* lines(texts: AsyncIterable<string>): AsyncGenerator<readonly SourceRow[]> {
  let pieces: string[] = [];
  let length = 0;
  let row = 0;
  const rowFrom = (line: string): SourceRow | undefined => {
    row += 1;
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    return text.trim() === '' ? undefined : { row, given: rowOf(parsed(text, row)) };
  };
  try {
    for await (const chunk of texts) {
      const batch: SourceRow[] = [];
      let at = 0;
      for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', at)) {
        const found = rowFrom(pieces.join('') + chunk.slice(at, end));
        if (found) batch.push(found);
        pieces = [];
        length = 0;
        at = end + 1;
      }
      pieces.push(chunk.slice(at));
      length += chunk.length - at;
      if (length > LONGEST_LINE) {
        const most = LONGEST_LINE.toLocaleString('en');
        throw new RefusedFile('cell-too-long', `The line is longer than ${most} characters.`, {
          row: row + 1,
        });
      }
      if (batch.length > 0) yield batch;
    }
    const last = rowFrom(pieces.join(''));
    if (last) yield [last];
  } catch (error) {
    if (error instanceof RefusedFile && error.fault.row === null)
      throw new RefusedFile(error.fault.code, error.fault.detail, { row: row + 1 });
    throw error;
  }
}

async function* after<T>(first: T, rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** @throws RefusedFile */
export async function jsonBatches(texts: AsyncIterable<string>): Promise<Source> {
  const batches = lines(texts)[Symbol.asyncIterator]();
  const first = await batches.next();
  if (first.done || !first.value[0]) throw new RefusedFile('file-empty', 'The file has no row.');
  // Fields that a row does not have are seen row by row; that is the drift of this format.
  return { kind: kindOf(first.value[0]), missing: [], batches: after(first.value, batches) };
}
