// `certwright verify --table FILE.csv`: the certificates of a list, a few at a time, with an answer beside each row. Node only.

import { dirname, isAbsolute, join } from 'node:path';
import { isCalendarDay } from './calendar-day.ts';
import { type Checked, checkFile, readProof, readText } from './cli-input.ts';
import { parseTable, tableLine } from './csv-table.ts';
import { printable } from './printable.ts';
import type { AnswerWord, QuestionId } from './verification.ts';
import type { VerifyOptions } from './verify-credential.ts';

/** So many are checked at once: enough to wait for a register, few enough not to press it. */
const AT_ONCE = 8;
const BETWEEN_PROGRESS_MS = 2_000;

const ADDED = ['result', 'holder', 'standard', 'expires', 'in the log', 'because', 'as of'] as const;

export type TableIo = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
};

type Row = { readonly cells: readonly string[]; readonly checked: readonly Checked[] };

const SEVERITY = { valid: 0, 'could-not-be-checked': 1, 'not-valid': 2 } as const;

/** The worst of what a row names: a PDF may carry two certificates. */
const worstOf = (checked: readonly Checked[]): Checked | undefined =>
  checked.toSorted((a, b) => SEVERITY[b.overall] - SEVERITY[a.overall])[0];

function addedTo(checked: readonly Checked[]): readonly string[] {
  const worst = worstOf(checked);
  if (!worst) return ADDED.map(() => '');
  const facts = worst.certificate?.credentialSubject;
  const answerTo = (id: QuestionId): AnswerWord | '' =>
    worst.questions.find(one => one.id === id)?.answer ?? '';
  const wanted: AnswerWord = worst.overall === 'not-valid' ? 'no' : 'unknown';
  const reason =
    worst.overall === 'valid'
      ? undefined
      : worst.questions.find(one => one.answer === wanted && DECIDES.has(one.id));
  return [
    worst.overall,
    facts?.holder.name ?? '',
    facts?.standard.name ?? '',
    facts?.expiresOn ?? '',
    answerTo('in-the-log'),
    reason?.evidence ?? '',
    worst.on,
  ].map(cell => printable(cell));
}

const DECIDES: ReadonlySet<QuestionId> = new Set<QuestionId>([
  'document-genuine',
  'key-is-the-bodys',
  'body-accepted',
  'within-dates',
  'in-force',
  'not-suspended',
  'in-the-log',
]);

/**
 * Checks every row and writes the table again with the answers added, in the order of the rows.
 * @returns what was found, row by row
 * @throws Error with a sentence when the table cannot be used
 */
export async function checkTable(
  path: string,
  options: VerifyOptions,
  io: TableIo,
): Promise<readonly Checked[]> {
  const rows = parseTable(await readText(path));
  const [head, ...body] = rows ?? [];
  if (!head) throw new Error(`${path} is not a table (CSV with a line of column names).`);
  const column = (name: string): number => head.findIndex(cell => cell.trim().toLowerCase() === name);
  const [certificate, proof, day] = [column('certificate'), column('proof'), column('on')];
  if (certificate < 0) throw new Error(`${path} has no column “certificate” (a file or an address).`);
  const beside = (name: string): string =>
    isAbsolute(name) || /^https?:\/\//.test(name) ? name : join(dirname(path), name);

  async function check(cells: readonly string[]): Promise<Row> {
    const [name = '', along = '', on = ''] = [certificate, proof, day].map(at => cells[at]?.trim());
    if (name === '') return { cells, checked: [] };
    if (on !== '' && !isCalendarDay(on))
      throw new Error(`${path}: ${String(on)} is not a day written YYYY-MM-DD.`);
    const proofs = along === '' ? [] : [await readProof(beside(along)).catch(() => '')];
    const own = {
      ...options,
      ...(on === '' ? {} : { on }),
      logProofs: [...(options.logProofs ?? []), ...proofs],
    };
    const checked = (await checkFile(beside(name), own)).map(one => ({ ...one, file: name }));
    return { cells, checked };
  }

  io.out(tableLine([...head, ...ADDED]));
  const all: Checked[] = [];
  let [told, bad] = [Date.now(), 0];
  for (let at = 0; at < body.length; at += AT_ONCE) {
    const some = await Promise.all(body.slice(at, at + AT_ONCE).map(check));
    for (const { cells, checked } of some) {
      const filled = head.map((_, index) => cells[index] ?? '');
      io.out(tableLine([...filled, ...addedTo(checked)]));
      all.push(...checked);
      bad += checked.filter(one => one.overall !== 'valid').length;
    }
    const done = at + some.length;
    if (Date.now() - told < BETWEEN_PROGRESS_MS && done < body.length) continue;
    told = Date.now();
    io.err(`${done} of ${body.length} checked, ${bad} not found valid`);
  }
  return all;
}
