/** The rows of a take-over: read from the names of files, and from a list pasted out of a spreadsheet. */
import { fromFileName } from '@certwright/core/document/document.number';
import type { Input } from '../api/client.ts';
import { isKind } from './document.words.tsx';

export type Row = Input<'document.take-over'>['rows'][number];

/** What the name of a file tells, to be looked over. */
export const rowOfFile = (name: string, file: string): Row => {
  const { number, title, version } = fromFileName(name);
  return { file, number, title, version, kind: 'procedure' };
};

/** Columns as spreadsheets call them; what a row does not say keeps what its file told. */
const COLUMNS: Readonly<Record<string, keyof Row | 'name'>> = {
  file: 'name',
  'file name': 'name',
  number: 'number',
  no: 'number',
  title: 'title',
  kind: 'kind',
  version: 'version',
  revision: 'version',
  rev: 'version',
  owner: 'owner',
  'approved by': 'approvedBy',
  'approved on': 'approvedOn',
  approved: 'approvedOn',
};

type Listed = Partial<Record<keyof Row | 'name', string>>;

/** Lines of a list whose first line names the columns, apart by tabs (as copied from a spreadsheet) or semicolons. */
export function listedRows(text: string): readonly Listed[] {
  const [head = '', ...lines] = text.split(/\r?\n/).filter(line => line.trim() !== '');
  const sign = head.includes('\t') ? '\t' : ';';
  const columns = head.split(sign).map(name => COLUMNS[name.trim().toLowerCase().replace(/[.:]$/, '')]);
  return lines.map(line =>
    Object.fromEntries(
      line.split(sign).flatMap((cell, at) => {
        const column = columns[at];
        return column === undefined ? [] : [[column, cell.trim()]];
      }),
    ),
  );
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Puts what a list says over what the files told: by the name of the file, else by the number. */
export function withList(
  rows: readonly Row[],
  names: Readonly<Record<string, string>>,
  listed: readonly Listed[],
): readonly Row[] {
  return rows.map(row => {
    const said = listed.find(one =>
      one.name === undefined
        ? one.number !== undefined && same(one.number, row.number)
        : same(one.name, names[row.file ?? ''] ?? ''),
    );
    if (!said) return row;
    const { name: _, kind, ...rest } = said;
    const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
    const wanted = kind?.toLowerCase().replace(' ', '-');
    // Found by its number, it keeps the number as the file writes it.
    const number = said.name === undefined ? { number: row.number } : {};
    return { ...row, ...filled, ...number, ...(isKind(wanted) ? { kind: wanted } : {}) };
  });
}
