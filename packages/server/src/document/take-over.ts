/** Judges the rows of a take-over before anything is written, and takes them over all or none. */
import { randomUUID } from 'node:crypto';
import { versionNumber } from '@certwright/core/document/document.number';
import type { TakeOverRow } from '@certwright/core/document/document.schema';
import { PLAIN_CONTROL } from '@certwright/core/document/document.state';
import { isCalendarDate } from '@certwright/rules/calendar-date';
import type { z } from 'zod';
import { DOCUMENT, DOCUMENT_RELEASE } from '../organization-aggregates.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { filesNamed } from '../evidence/file.reading.ts';
import { releaseHash } from './release-hash.ts';
import { numbersIn } from './followed.store.ts';

export type Row = z.output<typeof TakeOverRow>;
export type RowFault = { readonly row: number; readonly field: string; readonly message: string };

/** Dates as people write them: 2023-05-04, 4.5.2023, 04/05/2023 (day first), 2023. */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim();
  if (isCalendarDate(trimmed)) return trimmed;
  const year = /^(\d{4})$/.exec(trimmed)?.[1];
  if (year !== undefined) return `${year}-12-31`;
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(trimmed);
  const [day = '', month = '', of = ''] = parts?.slice(1) ?? [];
  const iso = `${of}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : undefined;
}

type Member = { readonly id: string; readonly name: string; readonly email: string };
const ownerIn = (members: readonly Member[], said: string): Member | undefined => {
  const wanted = said.toLowerCase();
  return members.find(one => one.email.toLowerCase() === wanted || one.name.toLowerCase() === wanted);
};

function* faultsOf(
  row: Row,
  { today, members, files }: { today: string; members: readonly Member[]; files: ReadonlySet<string> },
): Generator<readonly [field: string, message: string]> {
  if (row.number === '') yield ['number', 'A document has a number.'];
  if (row.title === '') yield ['title', 'A document has a title.'];
  if (row.file === undefined && row.text.trim() === '') yield ['file', 'There is neither a file nor a text.'];
  if (row.file !== undefined && !files.has(row.file))
    yield ['file', 'The file is not here; upload it first.'];
  const day = readDay(row.approvedOn);
  if (row.approvedBy !== '' && day === undefined)
    yield ['approvedOn', `“${row.approvedOn}” is no day; write it like 2023-05-04, or the year.`];
  else if (row.approvedOn !== '' && row.approvedBy === '')
    yield ['approvedBy', 'Say who approved it on that day, or leave the day empty too.'];
  if (day !== undefined && day > today && row.approvedOn.length > 4)
    yield ['approvedOn', `${day} has not come yet.`];
  if (row.owner !== '' && !ownerIn(members, row.owner))
    yield ['owner', `“${row.owner}” is no member here, by name or e-mail.`];
}

/** Everything that is wrong, row by row; nothing is written. */
export async function judgeRows(act: Act, rows: readonly Row[]): Promise<readonly RowFault[]> {
  const [members, taken, files] = await Promise.all([
    membersOf(act),
    numbersIn(act.tx, act.org),
    filesNamed(
      act,
      rows.flatMap(row => row.file ?? []),
    ),
  ]);
  const numbers = new Map(taken.map(one => [one.number.toLowerCase(), 'a document that is here']));
  const known = new Set(files.map(one => one.id));
  return rows.flatMap((row, i) => {
    const found = [...faultsOf(row, { today: act.today, members, files: known })];
    const same = numbers.get(row.number.toLowerCase());
    if (row.number !== '' && same) found.push(['number', `${row.number} belongs to ${same}.`]);
    numbers.set(row.number.toLowerCase(), `row ${i + 1}`);
    return found.map(([field, message]) => ({ row: i + 1, field, message }));
  });
}

/** @param rows without faults */
export async function takeOver(act: Act, run: string, rows: readonly Row[]): Promise<readonly string[]> {
  const members = await membersOf(act);
  const ids: string[] = [];
  for (const row of rows) {
    const { number, title, kind, text, file, requirements, version, approvedBy } = row;
    const day = readDay(row.approvedOn);
    const on = day !== undefined && day > act.today ? act.today : day;
    const release =
      approvedBy === '' || on === undefined
        ? null
        : { number: versionNumber(version), label: version, on, approvedBy };
    const owner = ownerIn(members, row.owner)?.id ?? null;
    const content = { title, kind, text, requirements, ...(file === undefined ? {} : { file }) };
    const control = { ...PLAIN_CONTROL, owner, reviewMonths: row.reviewMonths };
    const id = randomUUID();
    const by = { by: act.person, on: act.today };
    await begin(act, DOCUMENT, id, { type: 'TakeOver', number, run, control, release, ...content, ...by });
    if (release !== null) {
      const said = {
        ...content,
        documentNumber: number,
        change: '',
        author: act.person,
        approvedBy: act.person,
      };
      const dated = { document: id, number: release.number, releasedOn: release.on };
      const paper = { onPaper: release.approvedBy, label: release.label };
      const kept = { ...dated, ...said, ...paper };
      const stream = contentId('release', id, String(release.number));
      await begin(act, DOCUMENT_RELEASE, stream, {
        type: 'Keep',
        ...kept,
        hash: await releaseHash(act, kept),
      });
    }
    ids.push(id);
  }
  return ids;
}
