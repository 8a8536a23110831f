/** People and their qualifications read into competence records that are taken over; the judgement was made before, by whom the file names. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { findEdition } from '@certwright/standards/library';
import { iso17021 } from '../kernel/citation.ts';
import { areaCode } from '../qualification/areas.ts';
import type { BodyFunction } from '../qualification/function.table.ts';
import type { Cell } from './cell.date.ts';
import { readCountry, readStandards } from './cell.ts';
import { readBond, readFunction } from './cell.words.ts';
import { plainTitle } from './field.table.ts';
import type { Choices, Gathered, PortfolioContext } from './plan.ts';
import { isKeptOut, type PortfolioRow } from './row.ts';

export type PlannedQualification = {
  readonly sheet: string;
  readonly row: number;
  readonly function: BodyFunction;
  readonly standard: string;
  readonly areas: readonly string[];
  readonly training: boolean;
  readonly from: string;
  readonly until: string;
  readonly evaluatedBy: string;
  readonly basis: string;
};
export type PlannedPerson = {
  readonly origin: { readonly sheet: string; readonly row: number };
  readonly name: string;
  readonly bond: 'employed' | 'contracted' | 'outsourced';
  readonly agreement: string;
  readonly country: string;
  readonly languages: readonly string[];
  readonly qualifications: readonly PlannedQualification[];
};

type Around = {
  readonly context: PortfolioContext;
  readonly choices: Choices;
  readonly datesOf: (row: PortfolioRow) => (text: string) => Cell<string>;
  readonly isLeft: (row: PortfolioRow) => boolean;
};

const LONGEST_NAME = 120;

/** @returns one qualification a standard; none where the row is kept out */
function qualificationsIn(
  row: PortfolioRow,
  { context, choices, datesOf }: Around,
): readonly PlannedQualification[] {
  const { today } = context;
  const act = row.read('function', readFunction);
  const from = row.read('from', datesOf(row));
  const said = row.read('until', datesOf(row));
  // Somebody is qualified for a standard, whichever its edition: that there are two is no doubt.
  const standards = row.read('standards', text => {
    const cell = readStandards(text, null, choices.standards);
    return 'value' in cell ? { value: cell.value } : cell;
  });
  if (from !== undefined && from > today)
    row.say('refused', 'from', `Nobody was evaluated on ${from}: the day has not come.`, iso17021('7.2'));
  if (said !== undefined && from !== undefined && said < from)
    row.say('refused', 'until', 'Ends before it begins.', iso17021('7.4'));
  const until = said ?? (from === undefined ? '' : addDays(addMonths(from, context.qualificationMonths), -1));
  if (said === undefined && row.text('until') === '' && from !== undefined)
    row.say(
      'doubtful',
      'until',
      `Until when it holds is not said; ${until} was taken, after the body’s own period.`,
      iso17021('7.2.10'),
    );
  if (until !== '' && until < today)
    row.say('said', 'until', 'Has lapsed; it is taken over as it was.', iso17021('7.2.10'));
  if (row.text('evaluatedBy') === '')
    row.say('doubtful', 'evaluatedBy', 'Who evaluated is not said.', iso17021('7.1.3'));
  if (row.text('basis') === '')
    row.say('doubtful', 'basis', 'On what evidence is not said.', iso17021('7.1.3'));
  if (
    plainTitle(row.text('evaluatedBy')) !== '' &&
    plainTitle(row.text('evaluatedBy')) === plainTitle(row.text('name'))
  )
    row.say('refused', 'evaluatedBy', 'Nobody evaluates himself.', iso17021('7.1.3'));
  if (!act || from === undefined || !standards || isKeptOut(row)) return [];
  const areas = [
    ...new Set(
      row
        .text('codes')
        .split(/[,;\n/|]/)
        .map(areaCode)
        .filter(Boolean),
    ),
  ].slice(0, 60);
  const names = [...new Set(standards.map(id => findEdition(id)?.standard ?? id))];
  return names.map(standard => ({
    sheet: row.sheet,
    row: row.row,
    ...act,
    standard,
    areas,
    from,
    until,
    evaluatedBy: row.text('evaluatedBy').slice(0, LONGEST_NAME),
    basis: row.text('basis'),
  }));
}

/** People in the order of the file; who stands with qualifications alone is one more person. */
export function plannedPeople(all: Gathered, around: Around): readonly PlannedPerson[] {
  const { context, isLeft } = around;
  const listed = new Map<string, PortfolioRow>();
  const judge = (row: PortfolioRow): void => {
    if (!context.mayKeepPeople)
      row.say(
        'refused',
        'name',
        'Whoever takes people over also keeps their competence records: your roles do not include that.',
        iso17021('7.4'),
      );
    if (row.text('name').length > LONGEST_NAME)
      row.say('refused', 'name', `Expected at most ${LONGEST_NAME} signs.`);
    if (context.people.has(plainTitle(row.text('name'))))
      row.say(
        'refused',
        'name',
        'Somebody of this name is a member already. Leave the row out and keep the record on the page of that person.',
        iso17021('7.4'),
      );
  };
  for (const row of all.people) {
    judge(row);
    const key = plainTitle(row.text('name'));
    const before = listed.get(key);
    if (before) row.say('refused', 'name', `Row ${before.row} names this person already.`);
    else if (key !== '') listed.set(key, row);
  }
  const qualified = new Map<string, PlannedQualification[]>();
  const firstRow = new Map<string, PortfolioRow>();
  for (const row of all.qualifications) {
    judge(row);
    const key = plainTitle(row.text('name'));
    if (key !== '' && all.people.length > 0 && !listed.has(key))
      row.say(
        'doubtful',
        'name',
        'Does not stand among the people; was taken as somebody more, employed.',
        iso17021('7.3'),
      );
    const found = qualificationsIn(row, around);
    if (isKeptOut(row) || isLeft(row)) continue;
    firstRow.set(key, firstRow.get(key) ?? row);
    qualified.set(key, [...(qualified.get(key) ?? []), ...found]);
  }
  const named = [...new Set([...listed.keys(), ...firstRow.keys()])];
  return named.flatMap((key): readonly PlannedPerson[] => {
    const own = listed.get(key);
    const row = own ?? firstRow.get(key);
    if (!row) return [];
    const bond = own?.read('bond', readBond) ?? 'employed';
    const agreement = own?.text('agreement') ?? '';
    if (own && bond !== 'employed' && agreement === '')
      own.say(
        'refused',
        own.text('bond') === '' ? 'name' : 'agreement',
        'Who is not employed works under an agreement: name it.',
        iso17021('7.3'),
      );
    if (own && bond === 'outsourced' && (qualified.get(key) ?? []).some(one => one.function === 'decision'))
      own.say('refused', 'bond', 'Decisions are never outsourced.', iso17021('7.5.1'));
    const country = own?.read('country', readCountry) ?? '';
    if (isKeptOut(row) || isLeft(row)) return [];
    const languages = (own?.text('languages') ?? '')
      .split(/[,;/]/)
      .map(one => one.trim())
      .filter(Boolean)
      .slice(0, 20);
    return [
      {
        origin: { sheet: row.sheet, row: row.row },
        name: row.text('name').slice(0, LONGEST_NAME),
        bond,
        agreement,
        country,
        languages,
        qualifications: qualified.get(key) ?? [],
      },
    ];
  });
}
