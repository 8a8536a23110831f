/** The gap spreadsheet of an organization: what it is compared with, what it would change, and changing it. */
import type { GapContext, RowChange, RowResult } from '@certwright/core/exchange/gap';
import { GAP_COLUMNS, planGap, STATE_WORDS } from '@certwright/core/exchange/gap';
import { assessableOf, nameOf } from '@certwright/core/requirement/edition-parts';
import { maturityWords } from '@certwright/core/requirement/maturity.table';
import { type Proposal, proposals } from '@certwright/core/requirement/proposal';
import { stateOfRequirement } from '@certwright/core/requirement/requirement-list';
import { designation, type Edition } from '@certwright/standards/edition';
import { excludeControls } from '../control/exclude.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { formulaPlaces } from '../platform/xlsx/formula-cell.ts';
import { mergedCells, withMerged } from '../platform/xlsx/merged-cells.ts';
import { readRows } from '../platform/xlsx/read-rows.ts';
import { workbook } from '../platform/xlsx/workbook.ts';
import { assessCommand, putAssessment } from '../requirement/assess.ts';
import { readKnown } from '../requirement/known.ts';
import { requireRequirement } from '../standard/adopted.ts';
import { reading, sheetContent } from './table.ts';

async function contextOf(act: Act): Promise<GapContext> {
  const [{ editions, known }, members] = await Promise.all([readKnown(act), membersOf(act)]);
  return {
    editions,
    assessments: new Map([...known.assessments].map(([name, { state }]) => [name, state])),
    excluded: known.excluded,
    people: new Map(members.map(one => [one.email.toLowerCase(), one.id])),
  };
}

const WIDTHS = [18, 10, 44, 16, 60, 30, 12, 14, 12];

/** Goes out and is not read: whether a record shows it follows from the records. */
const TOLD = [
  { title: 'Proof', width: 12 },
  { title: 'Last assessed', width: 14 },
  { title: 'Proposed', width: 40 },
];

const PROOF_WORDS = { shown: 'shown', claimed: 'claimed', none: '' } as const;

/** `partly, from ISO 9001:2015 8.4.1`: an answer of another standard that nobody took over yet. */
const proposalWords = (editions: readonly Edition[], of: Proposal | undefined): string => {
  if (!of) return '';
  const source = editions.find(one => one.id === of.from.edition);
  const start = of.whole ? '' : ', as a start';
  return `${STATE_WORDS[of.state]}, from ${source ? designation(source) : of.from.edition} ${of.from.key}${start}`;
};

/** The spreadsheet with what is known now, ready to be filled in and sent back. */
export async function gapWorkbook(act: Act): Promise<Buffer> {
  const [{ assessments, excluded, people }, { editions, known, today }] = await Promise.all([
    contextOf(act),
    readKnown(act),
  ]);
  const proposed = proposals(editions, known);
  const emails = new Map([...people].map(([email, id]) => [id, email]));
  const rows = editions.flatMap(edition =>
    assessableOf(edition).map(one => {
      const name = nameOf({ edition: edition.id, key: one.key });
      const said = assessments.get(name);
      const reason = excluded.get(name);
      const { state, maturity, confidence, proof } = stateOfRequirement(edition.id, one, known, today);
      return [
        designation(edition),
        one.key,
        one.title,
        STATE_WORDS[state],
        reason ?? said?.note ?? '',
        emails.get(said?.owner ?? '') ?? '',
        said?.dueOn ?? '',
        maturity === null ? '' : maturityWords(maturity),
        confidence ?? '',
        PROOF_WORDS[proof],
        said?.assessedOn ?? '',
        proposalWords(editions, proposed.get(name)?.[0]),
      ];
    }),
  );
  const columns = GAP_COLUMNS.map((title, i) => ({ title, width: WIDTHS[i] ?? 20 }));
  return workbook('Gap assessment', [...columns, ...TOLD], rows);
}

/**
 * What each row of an uploaded spreadsheet would change, and what is wrong with it.
 * @throws NotFound when there is no such file here; Refused when it is too large or no spreadsheet
 */
export async function plannedGap(act: Act, file: string): Promise<readonly RowResult[]> {
  const content = await sheetContent(act, file);
  return reading(async () => {
    const rows = withMerged(await readRows(content), await mergedCells(content));
    return planGap(rows, await contextOf(act), await formulaPlaces(content));
  });
}

/** Carries out what was planned; whatever is refused on the way undoes all of it. */
export async function applyGap(act: Act, changes: readonly RowChange[], on: string): Promise<void> {
  const { assessments } = await contextOf(act);
  for (const change of changes.filter(one => !one.exclude)) {
    const { edition, key, state, note, maturity, confidence, owner, dueOn } = change;
    const place = await requireRequirement(act, { edition, key });
    const before = assessments.get(nameOf(change));
    const kept = { strengths: before?.strengths ?? '', gaps: before?.gaps ?? '' };
    const justification = state === 'not-applicable' ? note || (before?.justification ?? '') : '';
    const grades = { maturity, confidence };
    const said = { edition, key, state, note, ...kept, justification, ...grades, owner, dueOn };
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
