/** An uploaded file as rows or as a parsed document, under limits that keep memory bounded whatever it holds. */
import { buffer } from 'node:stream/consumers';
import { CsvFault, CsvReader } from '@certwright/core/catalogue/csv';
import { refuse } from '@certwright/core/kernel/decider';
import { fileContent } from '../evidence/file.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { UnreadableArchive } from '../platform/zip/directory.ts';
import { formulaCell } from '../platform/xlsx/formula-cell.ts';
import { LIMITS, readRows } from '../platform/xlsx/read-rows.ts';
import { readYaml, UnreadableYaml } from '../platform/yaml/read-yaml.ts';

export type Opened =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'document'; readonly document: unknown };

const MB = 1024 * 1024;
/** The largest file of each kind, in bytes. */
const LARGEST = { xlsx: 5 * MB, csv: 10 * MB, json: 20 * MB, yaml: 5 * MB } as const;
const DEEPEST = 64;
const CELL = 100_000;

const unreadable = (reason: string): Refused =>
  new Refused(refuse('standard-file-unreadable', [], { reason }));

async function sheet(bytes: Buffer): Promise<Opened> {
  const formula = await formulaCell(bytes);
  if (formula !== undefined) {
    const row = /\d+$/.exec(formula)?.[0] ?? '';
    throw unreadable(`Row ${row}: the cell ${formula} holds a formula. Paste its value instead.`);
  }
  return { kind: 'rows', rows: await readRows(bytes) };
}

function table(text: string): Opened {
  const head = text.slice(0, Math.max(0, text.indexOf('\n')));
  const comma = head.split(';').length > head.split(',').length ? ';' : ',';
  const reader = new CsvReader(comma, { cell: CELL, cells: LIMITS.columns });
  const rows = [...reader.read(text), ...reader.end()];
  if (rows.length > LIMITS.rows) throw unreadable(`The table has more than ${LIMITS.rows} rows.`);
  const width = rows[0]?.length ?? 0;
  const cut = rows.findIndex(row => row.length !== width);
  if (cut > 0)
    throw unreadable(
      `Row ${cut + 1} has ${rows[cut]?.length ?? 0} cells, the titles are ${width}; the file may have been cut off there.`,
    );
  return { kind: 'rows', rows: rows.map(row => row.map(cell => cell.trim())) };
}

/** Brackets within brackets, outside of texts: a parser would take each level on its stack. */
function tooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at += 1;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 91 || sign === 123) depth += 1;
    else if (sign === 93 || sign === 125) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function json(text: string): Opened {
  if (tooDeep(text)) throw unreadable(`The JSON is nested more than ${DEEPEST} levels deep.`);
  try {
    return { kind: 'document', document: JSON.parse(text) as unknown };
  } catch (error) {
    throw unreadable(`The file is cut off or no JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('The file is not UTF-8. Save it as UTF-8.');
  }
}

const READERS: Readonly<Record<keyof typeof LARGEST, (bytes: Buffer) => Opened | Promise<Opened>>> = {
  xlsx: sheet,
  csv: bytes => table(decoded(bytes)),
  json: bytes => json(decoded(bytes)),
  yaml: bytes => ({ kind: 'document', document: readYaml(decoded(bytes)) }),
};

function kindOf(name: string): keyof typeof LARGEST {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (ending === 'yml') return 'yaml';
  if (ending === 'xlsx' || ending === 'csv' || ending === 'json' || ending === 'yaml') return ending;
  throw unreadable('It is none of XLSX, CSV, JSON and YAML.');
}

/** The largest file with this name, in bytes. @throws Refused `standard-file-unreadable` for another kind */
export const largestOf = (name: string): number => LARGEST[kindOf(name)];

export const tooLargeFile = (name: string): Refused =>
  new Refused(refuse('standard-file-too-large', [], { megabytes: largestOf(name) / MB, kind: kindOf(name) }));

/** @throws Refused `standard-file-unreadable` */
export async function openBytes(name: string, bytes: Buffer): Promise<Opened> {
  try {
    return await READERS[kindOf(name)](bytes);
  } catch (error) {
    if (error instanceof UnreadableArchive || error instanceof UnreadableYaml)
      throw unreadable(error.message);
    if (error instanceof CsvFault) throw unreadable(`Row ${error.row}: ${error.message}`);
    throw error;
  }
}

/**
 * @throws NotFound when there is no such file here; Refused `standard-file-too-large`, `standard-file-unreadable`
 */
export async function openFile(act: Pick<Act, 'tx' | 'files'>, id: string): Promise<Opened> {
  const { stream, size, name } = await fileContent(act, id);
  try {
    if (size > largestOf(name)) throw tooLargeFile(name);
    return await openBytes(name, await buffer(stream));
  } finally {
    stream.destroy();
  }
}
