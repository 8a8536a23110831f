/** A workbook read into what a take-over would make of it, row by row; nothing is changed. */
import { findEdition } from '@certwright/standards/library';
import type { Deadlines } from '../body/deadline.table.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { plannedCertification, type PlannedCertification } from './plan.certification.ts';
import { plannedPeople, type PlannedPerson } from './plan.people.ts';
import { nameCore, spellings } from './client-name.ts';
import { readPlainDate } from './cell.date.ts';
import { readCount, readCountry, readDays } from './cell.ts';
import { isClosed, readAuditKind, readGrade } from './cell.words.ts';
import { own, type SheetKind } from './field.table.ts';
import type { SheetMapping, SheetRead } from './mapping.ts';
import { type Corrections, isKeptOut, type PortfolioRow, type Remark, rowsOf } from './row.ts';
import { iso17021 } from '../kernel/citation.ts';

export type PortfolioContext = {
  readonly today: PlainDate;
  /** `number edition` of certifications that the body has already. */
  readonly numbers: ReadonlySet<string>;
  /** Names of the body's clients. */
  readonly clients: ReadonlySet<string>;
  /** Names of the body's people, in plain form. */
  readonly people: ReadonlySet<string>;
  /** Whether the one who takes over may keep competence records. */
  readonly mayKeepPeople: boolean;
  readonly qualificationMonths: number;
  /** The times that the body chose. */
  readonly times: Deadlines;
};

export type Choices = {
  readonly corrections: Corrections;
  /** What a spelling of a standard means: an edition. */
  readonly standards: Readonly<Record<string, string>>;
  /** One spelling of a client stands for another. */
  readonly clients: Readonly<Record<string, string>>;
  /** Rows that stay out, as `sheet:row`. */
  readonly leftOut: readonly string[];
};
export const NO_CHOICES: Choices = { corrections: {}, standards: {}, clients: {}, leftOut: [] };

export type PlannedRow = {
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly row: number;
  readonly who: string;
  readonly becomes: string;
  readonly leftOut: boolean;
  readonly remarks: readonly Remark[];
};

export type PortfolioPlan = {
  readonly rows: readonly PlannedRow[];
  readonly people: readonly PlannedPerson[];
  readonly certifications: readonly PlannedCertification[];
  /**
   * Every row that may become a person or a certification, whether it does or not, as `sheet:row`: a run that goes on
   * counts by it, so that a row which was kept out meanwhile shifts no other.
   */
  readonly order: readonly string[];
};

export const rowKey = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string =>
  `${sheet}:${row}`;

export type Gathered = Readonly<Record<SheetKind, readonly PortfolioRow[]>>;
type DatesOf = (row: PortfolioRow) => (text: string) => ReturnType<typeof readPlainDate>;

function gathered(
  sheets: readonly SheetRead[],
  mappings: readonly SheetMapping[],
  corrections: Corrections,
): Gathered {
  const of: Record<SheetKind, PortfolioRow[]> = {
    certifications: [],
    sites: [],
    audits: [],
    findings: [],
    people: [],
    qualifications: [],
  };
  for (const mapping of mappings) {
    const sheet = sheets.find(one => one.name === mapping.sheet);
    const { kind } = mapping;
    if (sheet && kind) of[kind].push(...rowsOf(sheet, { ...mapping, kind }, corrections));
  }
  return of;
}

/** Rows beside the certifications, each judged and hung on its certification. */
function details(all: Gathered, datesOf: DatesOf, today: string) {
  const numbers = new Set(all.certifications.map(row => row.text('number')));
  const clients = new Set(all.certifications.map(row => nameCore(row.text('client'))));
  for (const row of [...all.audits, ...all.findings]) {
    const number = row.text('number');
    if (number !== '' && !numbers.has(number))
      row.say('refused', 'number', 'No row of the certifications has this number.');
  }
  const sites = all.sites.map(row => {
    const [number, client] = [row.text('number'), row.text('client')];
    if (number === '' && client === '')
      row.say('refused', 'number', 'A site belongs to a certificate or to a client: fill in one of the two.');
    else if (number === '' ? !clients.has(nameCore(client)) : !numbers.has(number))
      row.say('refused', number === '' ? 'client' : 'number', 'No row of the certifications has this.');
    const persons = row.read('persons', readCount);
    if (persons === undefined && row.text('persons') === '')
      row.say(
        'doubtful',
        'persons',
        'How many people work there is not said; audit time rests on it.',
        iso17021('9.1.4'),
      );
    return {
      row,
      number,
      client: nameCore(client),
      site: {
        name: row.text('name'),
        address: row.text('address'),
        city: row.text('city'),
        country: row.read('country', readCountry) ?? '',
        persons: persons ?? 0,
      },
    };
  });
  const audits = all.audits.map(row => ({
    row,
    number: row.text('number'),
    kind: row.read('kind', readAuditKind),
    on: row.read('on', datesOf(row)),
    days: row.read('days', readDays) ?? null,
  }));
  const findings = all.findings.map(row => {
    const closed = row.text('state') !== '' && isClosed(row.text('state'));
    const recordedOn = row.read('recordedOn', datesOf(row));
    const dueOn = row.read('dueOn', datesOf(row)) ?? null;
    if (recordedOn !== undefined && recordedOn > today)
      row.say(
        'refused',
        'recordedOn',
        `A finding of ${recordedOn} has not been made yet.`,
        iso17021('9.4.5'),
      );
    if (closed) row.say('said', 'state', 'Is closed and is not taken over: open ones are.');
    else if (dueOn !== null && dueOn < today)
      row.say('said', 'dueOn', 'The day until which it had to be treated is over.', iso17021('9.4.9'));
    return {
      row,
      number: row.text('number'),
      closed,
      grade: row.read('grade', readGrade),
      recordedOn,
      dueOn,
    };
  });
  return { sites, audits, findings };
}
export type Details = ReturnType<typeof details>;

/** Two spellings of one name, and names that are here already: said, decided by a person. */
function clientNames(rows: readonly PortfolioRow[], choices: Choices, context: PortfolioContext) {
  const said = rows.map(row => row.text('client')).map(name => own(choices.clients, name) ?? name);
  const known = spellings(said);
  const here = new Map([...context.clients].map(name => [nameCore(name), name]));
  return (row: PortfolioRow): string => {
    const written = row.text('client');
    const name = own(choices.clients, written) ?? written;
    const [usual, ...others] = known.get(nameCore(name)) ?? [];
    if (usual !== undefined && others.length > 0)
      row.say(
        'doubtful',
        'client',
        `The same name is spelled in more than one way: ${[usual, ...others]
          .slice(0, 4)
          .map(one => `“${one}”`)
          .join(', ')}. They stay different clients unless you say that they are one.`,
      );
    const same = here.get(nameCore(name));
    if (same !== undefined)
      row.say(
        'doubtful',
        'client',
        same === name
          ? 'A client of this name is here already; one without an account gets this certification too.'
          : `A client “${same}” is here already; this becomes another one.`,
      );
    return name;
  };
}

const formOf = (kind: SheetKind): string =>
  ({
    certifications: 'certification',
    sites: 'site',
    audits: 'audit on record',
    findings: 'open finding',
    people: 'person',
    qualifications: 'qualification',
  })[kind];

/**
 * Reads all sheets into what would be made. The order is that of the file, so that the same file with the same choices
 * gives the same plan again.
 */
export function planPortfolio(
  sheets: readonly SheetRead[],
  mappings: readonly SheetMapping[],
  choices: Choices,
  context: PortfolioContext,
): PortfolioPlan {
  const all = gathered(sheets, mappings, choices.corrections);
  const order = new Map(mappings.map(one => [one.sheet, one.dates]));
  const datesOf: DatesOf = row => text => readPlainDate(text, order.get(row.sheet) ?? null);
  const left = new Set(choices.leftOut);
  const isLeft = ({ sheet, row }: PortfolioRow): boolean => left.has(rowKey({ sheet, row }));
  const more = details(all, datesOf, context.today);
  const clientOf = clientNames(all.certifications, choices, context);
  const seen = new Map<string, PortfolioRow>();
  const certifications = all.certifications.flatMap(row => {
    const planned = plannedCertification(row, {
      client: clientOf(row),
      more,
      choices,
      context,
      seen,
      dates: datesOf(row),
      isLeft,
    });
    if (planned === undefined || isKeptOut(row) || isLeft(row)) return [];
    return [planned];
  });
  const taken = new Set(certifications.map(one => one.records.number));
  for (const row of [...all.audits, ...all.findings]) {
    const number = row.text('number');
    if (number !== '' && !taken.has(number) && !isKeptOut(row))
      row.say('said', 'number', 'Goes with its certification, which is not taken over as it stands.');
  }
  const people = plannedPeople(all, { context, choices, datesOf, isLeft });
  const rows = Object.values(all)
    .flat()
    .map(
      (row): PlannedRow => ({
        sheet: row.sheet,
        kind: row.kind,
        row: row.row,
        who: [row.text('number'), row.text('client') || row.text('name')]
          .filter(Boolean)
          .join(', ')
          .slice(0, 200),
        becomes: describe(row, certifications),
        leftOut: isLeft(row),
        remarks: row.remarks,
      }),
    );
  const inOrder = [...all.people, ...all.qualifications, ...all.certifications].map(rowKey);
  return { rows, people, certifications, order: inOrder };
}

function describe(row: PortfolioRow, certifications: readonly PlannedCertification[]): string {
  if (row.kind !== 'certifications') return formOf(row.kind);
  const planned = certifications.find(one => one.origin.sheet === row.sheet && one.origin.row === row.row);
  if (!planned) return '';
  const names = planned.editions.map(id => findEdition(id)?.name ?? id).join(', ');
  const { next } = planned;
  return next === null ? names : `${names}; next: ${next.code} by ${next.limit} (${next.because.clause})`;
}
