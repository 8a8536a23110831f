/** The gap spreadsheet of an organization: what it is compared with, what it would change, and changing it. */
import { buffer } from 'node:stream/consumers';
import type { GapContext, RowChange, RowResult } from '@certwright/core/exchange/gap';
import { GAP_COLUMNS, planGap, STATE_WORDS } from '@certwright/core/exchange/gap';
import { assessableOf, nameOf } from '@certwright/core/requirement/edition-parts';
import { refuse } from '@certwright/core/kernel/decider';
import { designation } from '@certwright/standards/edition';
import { excludeControls } from '../control/exclude.ts';
import { fileContent } from '../evidence/file.reading.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { UnreadableArchive } from '../platform/xlsx/archive.ts';
import { readRows } from '../platform/xlsx/read-rows.ts';
import { workbook } from '../platform/xlsx/workbook.ts';
import { assessCommand, putAssessment } from '../requirement/assess.ts';
import { readKnown } from '../requirement/known.ts';
import { requireRequirement } from '../standard/adopted.ts';

/** The largest spreadsheet that is read, in bytes. */
export const LARGEST_SHEET = 5 * 1024 * 1024;

async function contextOf(act: Act): Promise<GapContext> {
  const [{ editions, known }, members] = await Promise.all([readKnown(act), membersOf(act)]);
  return {
    editions,
    assessments: new Map([...known.assessments].map(([name, { state }]) => [name, state])),
    excluded: known.excluded,
    people: new Map(members.map(one => [one.email.toLowerCase(), one.id])),
  };
}

const WIDTHS = [18, 10, 44, 16, 60, 30, 12];

/** The spreadsheet with what is known now, ready to be filled in and sent back. */
export async function gapWorkbook(act: Act): Promise<Buffer> {
  const { editions, assessments, excluded, people } = await contextOf(act);
  const emails = new Map([...people].map(([email, id]) => [id, email]));
  const rows = editions.flatMap(edition =>
    assessableOf(edition).map(one => {
      const name = nameOf({ edition: edition.id, key: one.key });
      const said = assessments.get(name);
      const reason = excluded.get(name);
      const state = reason === undefined ? (said?.phase ?? 'not-started') : 'not-applicable';
      return [
        designation(edition),
        one.key,
        one.title,
        STATE_WORDS[state],
        reason ?? said?.note ?? '',
        emails.get(said?.owner ?? '') ?? '',
        said?.dueOn ?? '',
      ];
    }),
  );
  const columns = GAP_COLUMNS.map((title, i) => ({ title, width: WIDTHS[i] ?? 20 }));
  return workbook('Gap assessment', columns, rows);
}

/**
 * What each row of an uploaded spreadsheet would change, and what is wrong with it.
 * @throws NotFound when there is no such file here; Refused when it is too large or no spreadsheet
 */
export async function plannedGap(act: Act, file: string): Promise<readonly RowResult[]> {
  const { stream, size } = await fileContent(act, file);
  if (size > LARGEST_SHEET)
    throw new Refused(refuse('spreadsheet-too-large', [], { size, largest: LARGEST_SHEET }));
  try {
    const rows = await readRows(await buffer(stream));
    return planGap(rows, await contextOf(act));
  } catch (error) {
    if (!(error instanceof UnreadableArchive)) throw error;
    throw new Refused(refuse('spreadsheet-unreadable', [], { reason: error.message }));
  }
}

/** Carries out what was planned; whatever is refused on the way undoes all of it. */
export async function applyGap(act: Act, changes: readonly RowChange[], on: string): Promise<void> {
  const { assessments } = await contextOf(act);
  for (const change of changes.filter(one => !one.exclude)) {
    const { edition, key, state, note, owner, dueOn } = change;
    const place = await requireRequirement(act, { edition, key });
    const before = assessments.get(nameOf(change));
    const kept = { strengths: before?.strengths ?? '', gaps: before?.gaps ?? '' };
    const justification = state === 'not-applicable' ? note || (before?.justification ?? '') : '';
    const said = { edition, key, state, note, ...kept, justification, owner, dueOn };
    await putAssessment(act, assessCommand(place, said, { by: act.person, on, ownerIsMember: true }));
  }
  const exclusions = changes.filter(one => one.exclude);
  for (const [edition, some] of Map.groupBy(exclusions, one => one.edition))
    await excludeControls(
      act,
      edition,
      some.map(one => ({ key: one.key, reason: one.note })),
      on,
    );
}
