/** One row of the certifications with all that hangs on it, read into a take-over; dates that cannot be are refused with their clause. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { sectorOf } from '@certwright/rules/sectors/sector';
import type { Site } from '../application/content.ts';
import type { SectorCode } from '../body/accreditation.decider.ts';
import { EMPTY } from '../decision/certification.state.ts';
import { restoreLimit } from '../decision/certification.guards.ts';
import {
  type EarlierRecords,
  stateTakenOver,
  TAKE_OVER_GUARDS,
  takenOverLate,
  type TakeOverCertification,
} from '../decision/taken-over.ts';
import type { Grade } from '../finding/finding.decider.ts';
import { iso17021 } from '../kernel/citation.ts';
import { allRefusals } from '../kernel/decider.ts';
import { lateText } from '../kernel/late.messages.ts';
import { refusalText } from '../kernel/refusal.messages.ts';
import { type AuditWindow, nextWindow, openWindows } from '../planning/window.ts';
import { readCount, readCountry, readDays, readStandards } from './cell.ts';
import { readStatus } from './cell.words.ts';
import { nameCore } from './client-name.ts';
import { type Around, cycleDates, heldAudits } from './plan.dates.ts';
import { isKeptOut, type PortfolioRow } from './row.ts';

export type PlannedFinding = {
  readonly sheet: string;
  readonly row: number;
  readonly grade: Grade;
  readonly clause: string;
  readonly statement: string;
  readonly recordedOn: string;
  readonly dueOn: string | null;
};

export type PlannedCertification = Pick<
  TakeOverCertification,
  'scope' | 'status' | 'suspendedOn' | 'endedOn' | 'originalOn' | 'cycle' | 'records'
> & {
  readonly origin: { readonly sheet: string; readonly row: number };
  readonly client: string;
  readonly editions: readonly string[];
  readonly findings: readonly PlannedFinding[];
  /** The agreed audit that is planned with it. */
  readonly agreed: { readonly on: string; readonly kind: AuditWindow['kind'] } | null;
  readonly next: AuditWindow | null;
};

/** "17", "EA 17; 19", "NACE 25.6", as sector codes. */
export function sectorCodes(text: string): readonly SectorCode[] {
  return text
    .split(/[,;\n/|]/)
    .map(one => one.trim().slice(0, 20))
    .filter(Boolean)
    .map((word): SectorCode => {
      const sector = sectorOf(word);
      if (sector) return { system: 'iaf', code: String(sector.value.code) };
      return /^nace/i.test(word)
        ? { system: 'nace', code: word.replace(/^nace\s*/i, '') }
        : { system: 'other', code: word };
    });
}

const lateRemark = (code: string, due: string, actual: string): string =>
  `${lateText(code)} Limit ${due}, actual ${actual}.`;

/** Where the sentence of a refusal points. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'taken-over-before-decision': 'decidedOn',
  'expires-before-decision': 'expiresOn',
  'cycle-longer-than-three-years': 'expiresOn',
  'effective-before-decision': 'issuedOn',
  'original-after-decision': 'originalOn',
  'audit-not-held-yet': 'lastOn',
  'surveillance-after-expiry': 'surveillance2On',
  'suspended-without-date': 'suspendedOn',
  'suspended-outside-cycle': 'suspendedOn',
  'withdrawn-without-date': 'endedOn',
};

function sitesOf(row: PortfolioRow, client: string, { more, isLeft }: Around): readonly Site[] {
  const number = row.text('number');
  const listed = more.sites.filter(
    one =>
      (one.number === number || (one.number === '' && one.client === nameCore(client))) &&
      !isKeptOut(one.row) &&
      !isLeft(one.row),
  );
  const own: Site = {
    name: client,
    address: row.text('address'),
    city: row.text('city'),
    country: row.read('country', readCountry) ?? '',
    persons: row.read('persons', readCount) ?? 0,
  };
  const sites = listed.length > 0 ? listed.map(one => one.site) : [own];
  if (sites.some(one => one.city === '' || one.address === ''))
    row.say(
      'doubtful',
      'address',
      'A place without address or city: the certificate has to name it.',
      iso17021('8.2.2'),
    );
  if (listed.length === 0 && own.persons === 0)
    row.say(
      'doubtful',
      'persons',
      'How many people there are is not said; audit time rests on it.',
      iso17021('9.1.4'),
    );
  return sites;
}

function numberTaken(
  row: PortfolioRow,
  client: string,
  editions: readonly string[],
  { seen, context }: Around,
): void {
  const number = row.text('number');
  const before = seen.get(`number ${number}`);
  if (before && nameCore(before.text('client')) !== nameCore(client))
    row.say('refused', 'number', `Row ${before.row} has this number for another client.`, iso17021('8.2.2'));
  for (const edition of editions) {
    const same = seen.get(`${number} ${edition}`);
    if (same)
      row.say(
        'refused',
        'number',
        `Row ${same.row} has this number and standard already; it is not taken over twice.`,
        iso17021('8.2.2'),
      );
    if (context.numbers.has(`${number} ${edition}`))
      row.say(
        'refused',
        'number',
        'A certification of this number and standard is here already.',
        iso17021('8.2.2'),
      );
    seen.set(`${number} ${edition}`, row);
  }
  if (before && !row.remarks.some(one => one.field === 'number'))
    row.say('doubtful', 'number', `Row ${before.row} has this number for another standard.`);
  if (!before) seen.set(`number ${number}`, row);
}

function findingsOf(row: PortfolioRow, { more, isLeft }: Around): readonly PlannedFinding[] {
  const number = row.text('number');
  return more.findings.flatMap((one): readonly PlannedFinding[] => {
    const { grade, recordedOn } = one;
    if (
      one.number !== number ||
      one.closed ||
      !grade ||
      recordedOn === undefined ||
      isKeptOut(one.row) ||
      isLeft(one.row)
    )
      return [];
    const clause = one.row
      .text('clause')
      .replaceAll(/[^A-Za-z0-9.()_-]/g, '')
      .slice(0, 40);
    if (clause === '')
      one.row.say(
        'doubtful',
        'clause',
        'The requirement that it was raised against is not said.',
        iso17021('9.4.5.2'),
      );
    return [
      {
        sheet: one.row.sheet,
        row: one.row.row,
        grade,
        clause,
        statement: one.row.text('statement'),
        recordedOn,
        dueOn: one.dueOn,
      },
    ];
  });
}

/** @returns undefined where the row does not say enough; what is wrong stands in its remarks */
export function plannedCertification(row: PortfolioRow, around: Around): PlannedCertification | undefined {
  const { context, dates, client, choices } = around;
  const cycle = cycleDates(row, dates);
  const editions = row.read('standards', text =>
    readStandards(text, cycle?.decidedOn ?? null, choices.standards),
  );
  if (editions) numberTaken(row, client, editions, around);
  const status = row.read('status', readStatus) ?? 'certified';
  const suspendedOn = row.read('suspendedOn', dates) ?? null;
  const endedOn = row.read('endedOn', dates) ?? null;
  const contractOn = row.read('contractOn', dates) ?? null;
  const days = row.read('days', readDays) ?? null;
  const nextOn = row.read('nextOn', dates) ?? null;
  if (!cycle || !editions) return undefined;
  const contract = row.text('contract');
  if (contract === '' && contractOn === null)
    row.say(
      'doubtful',
      'contract',
      'No contract is named: audits are planned once it is recorded.',
      iso17021('5.1.2'),
    );
  if (row.text('scope') === '')
    row.say(
      'doubtful',
      'scope',
      'The scope is not said; the certificate has to state it.',
      iso17021('8.2.2'),
    );
  const records: EarlierRecords = {
    number: row.text('number').slice(0, 60),
    sites: sitesOf(row, client, around),
    codes: sectorCodes(row.text('codes')).slice(0, 50),
    audits: heldAudits(row, cycle, around),
    days,
    nextOn,
    contract: contract === '' && contractOn === null ? null : { number: contract, concludedOn: contractOn },
    accreditation: row.text('accreditation').slice(0, 200),
  };
  const { decidedOn, effectiveOn, expiresOn, originalOn } = cycle;
  const said = {
    on: context.today,
    edition: editions[0] ?? '',
    scope: row.text('scope'),
    status,
    suspendedOn: status === 'suspended' ? suspendedOn : null,
    endedOn: status === 'withdrawn' ? endedOn : null,
    originalOn,
    cycle: { decidedOn, effectiveOn, expiresOn },
    records,
    origin: { run: '', file: '', sheet: row.sheet, row: row.row },
  };
  // While a date is asked or refused, what would follow from the others is no finding about the row.
  const unread = row.remarks.some(
    one => one.level !== 'doubtful' && one.level !== 'said' && one.field.endsWith('On'),
  );
  for (const { refused, because, facts } of unread
    ? []
    : allRefusals(TAKE_OVER_GUARDS, { phase: 'none' }, said))
    row.say('refused', FIELD_OF[refused] ?? '', refusalText(refused, facts), because[0]);
  const late = takenOverLate(said);
  for (const one of late)
    row.say('said', 'surveillance1On', lateRemark(one.code, one.due, one.actual), one.because);
  if (expiresOn < context.today && status !== 'withdrawn') remarkExpired(row, expiresOn, context);
  if (originalOn < decidedOn && expiresOn > addDays(addMonths(decidedOn, 36), 0))
    row.say(
      'doubtful',
      'expiresOn',
      'Reaches more than three years beyond the decision: taken as a renewal that was decided before the expiry it follows.',
      iso17021('9.6.3.2.3'),
    );
  const state = stateTakenOver(EMPTY, { ...said, engagement: '', by: '', late });
  const next = nextWindow(state, context.times) ?? null;
  if (next && next.limit < context.today && expiresOn >= context.today)
    row.say('said', 'nextOn', `Overdue: ${next.code} by ${next.limit}.`, next.because);
  return {
    origin: { sheet: row.sheet, row: row.row },
    client,
    editions,
    scope: said.scope,
    status,
    suspendedOn: said.suspendedOn,
    endedOn: said.endedOn,
    originalOn,
    cycle: said.cycle,
    records,
    findings: findingsOf(row, around),
    agreed: agreedAudit(row, nextOn, openWindows(state, context.times), context.today),
    next,
  };
}

function remarkExpired(row: PortfolioRow, expiresOn: string, { today, times }: Around['context']): void {
  const limit = restoreLimit(expiresOn, times);
  row.say(
    'said',
    'expiresOn',
    limit >= today
      ? `Has expired; it can be restored until ${limit}.`
      : `Has expired, and the day until which it could be restored, ${limit}, is over.`,
    iso17021('9.6.3.2.5'),
  );
}

/** The agreed date falls into the last window that has opened by then. */
function agreedAudit(
  row: PortfolioRow,
  on: string | null,
  windows: readonly AuditWindow[],
  today: string,
): PlannedCertification['agreed'] {
  if (on === null) return null;
  if (on < today) {
    row.say(
      'doubtful',
      'nextOn',
      'The agreed date is over, and no audit of that day is on record.',
      iso17021('9.1.3.3'),
    );
    return null;
  }
  const window = windows.findLast(one => one.from <= on) ?? windows[0];
  if (!window) return null;
  if (on > window.limit)
    row.say(
      'doubtful',
      'nextOn',
      `The agreed date lies after ${window.limit}, the last day that ${window.byRule ? 'your own time' : 'the rule'} leaves.`,
      window.because,
    );
  return { on, kind: window.kind };
}
