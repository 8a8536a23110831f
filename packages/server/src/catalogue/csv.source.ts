/** Rows of a CSV file, columns found by name in whatever order and spelling the file has them. */
import { CsvFault, CsvReader } from '@certwright/core/catalogue/csv';
import { DELIVERABLE_COLUMNS } from '@certwright/core/catalogue/deliverable';
import { RefusedFile } from '@certwright/core/catalogue/fault';
import type { GivenRow } from '@certwright/core/catalogue/given-row';
import type { Kind, Source, SourceRow } from './source.ts';

/** `title.en`, `titleEn` and `TITLE_EN` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

const ALSO_CALLED: Readonly<Record<string, string>> = {
  code: 'identifier',
  ics: 'identifier',
  icscode: 'icscode',
};

type Columns = ReadonlyMap<string, number>;

function kindOf(columns: Columns, header: readonly string[]): Kind {
  const has = (...names: readonly string[]): boolean => names.some(name => columns.has(name));
  if (has('id') && has('reference')) {
    if (has('secretariatacronym', 'sortkey', 'parentid')) return 'committees';
    if (has('deliverabletype', 'currentstage', 'publicationdate', 'ownercommittee')) return 'deliverables';
  }
  if (has('identifier') && has('titleen')) return 'ics';
  throw new RefusedFile(
    'wrong-columns',
    `Needed are the columns id and reference with those of ISO’s deliverables or committees, or identifier and title.en of the ICS; found: ${header.slice(0, 20).join(', ').slice(0, 400)}.`,
    { row: 1 },
  );
}

function columnsOf(header: readonly string[]): Columns {
  const columns = new Map<string, number>();
  header.forEach((name, at) => {
    const key = plain(name);
    const known = key === 'code' || key === 'ics' ? (ALSO_CALLED[key] ?? key) : key;
    if (known !== '' && columns.has(known))
      throw new RefusedFile('wrong-columns', `The column “${name.slice(0, 60)}” is there twice.`, { row: 1 });
    columns.set(known, at);
  });
  return columns;
}

const plainNames = new Map<string, string>();
const plainOnce = (name: string): string => {
  const known = plainNames.get(name) ?? plain(name);
  plainNames.set(name, known);
  return known;
};

const rowOf = (columns: Columns, cells: readonly string[]): GivenRow => ({
  get(column) {
    const at = columns.get(plainOnce(column));
    return at === undefined ? undefined : cells[at];
  },
});

async function* rowsOf(reader: CsvReader, texts: AsyncIterable<string>): AsyncGenerator<string[][]> {
  try {
    for await (const text of texts) yield reader.read(text);
    yield reader.end();
  } catch (error) {
    if (error instanceof CsvFault) throw new RefusedFile(error.code, error.message, { row: error.row });
    throw error;
  }
}

async function* body(
  columns: Columns,
  width: number,
  first: readonly string[][],
  rest: AsyncIterator<string[][]>,
): AsyncGenerator<readonly SourceRow[]> {
  let row = 1;
  const read = (cells: readonly string[]): SourceRow => {
    row += 1;
    if (cells.length !== width) {
      const cut = `The row has ${cells.length} cells, the header ${width}; the file may have been cut off here.`;
      throw new RefusedFile('row-of-other-width', cut, { row });
    }
    return { row, given: rowOf(columns, cells) };
  };
  yield first.map(read);
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value.map(read);
  } catch (error) {
    if (error instanceof RefusedFile && error.fault.row === null)
      throw new RefusedFile(error.fault.code, error.fault.detail, { row: row + 1 });
    throw error;
  }
}

/** @throws RefusedFile */
export async function csvBatches(texts: AsyncIterable<string>): Promise<Source> {
  const pieces = texts[Symbol.asyncIterator]();
  let head = '';
  while (!head.includes('\n')) {
    const next = await pieces.next();
    if (next.done) break;
    head += next.value;
    if (head.length > 1_000_000)
      throw new RefusedFile('format-unknown', 'The first line does not end.', { row: 1 });
  }
  const line = head.slice(0, head.indexOf('\n') < 0 ? head.length : head.indexOf('\n'));
  const comma = line.split(';').length > line.split(',').length ? ';' : ',';
  const all = async function* (): AsyncGenerator<string> {
    yield head;
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
  };
  const rows = rowsOf(new CsvReader(comma), all());
  const first = await rows.next();
  const [header = [], ...others] = first.done ? [] : first.value;
  const columns = columnsOf(header);
  const kind = kindOf(columns, header);
  const missing =
    kind === 'deliverables' ? DELIVERABLE_COLUMNS.filter(name => !columns.has(plain(name))) : [];
  return { kind, missing, batches: body(columns, header.length, others, rows) };
}
