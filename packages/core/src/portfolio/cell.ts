/** What people write into cells, read as what it means: dates, days, standards, countries, states; what could be two things is asked. */
import type { EarlierAudit } from '../decision/taken-over.ts';
import { spreadsheetDate } from '../exchange/spreadsheet-date.ts';
import type { Grade } from '../finding/finding.decider.ts';
import type { BodyFunction } from '../qualification/function.table.ts';
import { isCalendarDate } from '@certwright/rules/calendar-date';
import { canonicalStandard, editionYear } from '@certwright/rules/standard-name';
import { EDITIONS } from '@certwright/standards/library';
import { own, plainTitle } from './field.table.ts';
import type { DateOrder } from './mapping.ts';

/** Read, or what is wrong: `asked` where only a person can say, `refused` where it is nothing of the kind. */
export type Cell<T> =
  | { readonly value: T; readonly doubt?: string }
  | { readonly asked: string }
  | { readonly refused: string };

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januar', 'january', 'janvier', 'enero', 'gennaio', 'ene', 'jänner'],
  ['feb', 'februar', 'february', 'fevrier', 'febrero', 'febbraio', 'fev'],
  ['mar', 'marz', 'märz', 'maerz', 'march', 'mars', 'marzo', 'mrz'],
  ['apr', 'april', 'avril', 'abril', 'aprile', 'avr', 'abr'],
  ['may', 'mai', 'mayo', 'maggio', 'mag'],
  ['jun', 'juni', 'june', 'juin', 'junio', 'giugno', 'giu'],
  ['jul', 'juli', 'july', 'juillet', 'julio', 'luglio', 'lug'],
  ['aug', 'august', 'aout', 'agosto', 'ago', 'août'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'set'],
  ['oct', 'okt', 'oktober', 'october', 'octobre', 'octubre', 'ottobre', 'ott'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'dez', 'dezember', 'december', 'decembre', 'diciembre', 'dicembre', 'dic', 'déc'],
];

const two = (n: number | string): string => String(n).padStart(2, '0');
const fullYear = (year: string): string => (year.length === 4 ? year : `20${year}`);
const dateOf = (year: string, month: number | string, day: number | string): string | undefined => {
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`;
  return isCalendarDate(date) ? date : undefined;
};

export const DATE_EXPECTED = 'a date such as 2025-04-03 or 3.4.2025, or a date cell';

/** @param order what a date such as 03/04/2025 means where nothing in it says so */
export function readPlainDate(text: string, order: DateOrder | null): Cell<string> {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '');
  const sure = spreadsheetDate(plain);
  if (sure !== undefined) return { value: sure };
  const [, y, m, d] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(plain) ?? [];
  const year = y && m && d ? dateOf(y, m, d) : undefined;
  if (year) return { value: year };
  const [, dd, dm, dy] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})$/.exec(plain) ?? [];
  const short = dd && dm && dy ? dateOf(dy, dm, dd) : undefined;
  if (short) return { value: short };
  const [, a, b, c] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(plain) ?? [];
  if (a && b && c) {
    const [dayFirst, monthFirst] = [dateOf(c, b, a), dateOf(c, a, b)];
    if (dayFirst && monthFirst && dayFirst !== monthFirst) {
      if (order === null) return { asked: `${dayFirst} or ${monthFirst}` };
      return { value: order === 'day-month' ? dayFirst : monthFirst };
    }
    const only = dayFirst ?? monthFirst;
    if (only) return { value: only };
  }
  return inWords(plain) ?? { refused: DATE_EXPECTED };
}

function inWords(plain: string): Cell<string> | undefined {
  const words = plainTitle(plain).split(' ');
  const month = MONTHS.findIndex(names => words.some(word => names.map(plainTitle).includes(word))) + 1;
  if (month === 0) return undefined;
  const numbers = words
    .filter(word => /^\d{1,4}(st|nd|rd|th|er)?$/.test(word))
    .map(word => word.replace(/\D+$/, ''));
  const year = numbers.find(one => one.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  const day = numbers.find(one => one !== year);
  const date = year && day && day.length <= 2 ? dateOf(year, month, day) : undefined;
  return date ? { value: date } : { refused: `${DATE_EXPECTED}; the day is missing or does not exist` };
}

/** "2,5", "2.5 d", "2½": a number of days in halves and quarters. */
export function readDays(text: string): Cell<number> {
  const plain = text
    .replace('½', '.5')
    .replace('¼', '.25')
    .replace('¾', '.75')
    .replace(/\s*(days?|d|md|pt|mt|tage?|jours?|giorni|dias)\.?$/i, '')
    .trim()
    .replace(',', '.');
  const days = /^\d{0,3}(\.\d{1,3})?$/.test(plain) && plain !== '' ? Number(plain) : Number.NaN;
  if (!(days > 0) || days > 200) return { refused: 'a number of days such as 2,5' };
  return { value: days };
}

export function readCount(text: string): Cell<number> {
  const plain = text.replaceAll(/(?<=\d)[.,' \u00A0](?=\d{3}(\D|$))/g, '').replace(/,0+$|\.0+$/, '');
  const [, number] =
    /^(?:ca\.?|approx\.?|~|about)?\s*(\d{1,6})(?:\s*(?:ma|fte|employees|mitarbeiter))?$/i.exec(
      plain.trim(),
    ) ?? [];
  if (number === undefined) return { refused: 'a whole number of people' };
  const doubt = /^\s*(ca|approx|~|about)/i.test(text)
    ? { doubt: 'The number of people is said to be about that.' }
    : {};
  return { value: Number(number), ...doubt };
}

/** Words for a kind of management system, where no number stands. */
const SYSTEMS: Readonly<Record<string, string>> = {
  qms: 'ISO 9001',
  qm: 'ISO 9001',
  quality: 'ISO 9001',
  qualitat: 'ISO 9001',
  ems: 'ISO 14001',
  ums: 'ISO 14001',
  environment: 'ISO 14001',
  umwelt: 'ISO 14001',
  ohsms: 'ISO 45001',
  'oh s': 'ISO 45001',
  ohs: 'ISO 45001',
  sgams: 'ISO 45001',
  arbeitsschutz: 'ISO 45001',
  isms: 'ISO/IEC 27001',
  'information security': 'ISO/IEC 27001',
  enms: 'ISO 50001',
  energy: 'ISO 50001',
  energie: 'ISO 50001',
  fsms: 'ISO 22000',
  bcms: 'ISO 22301',
  aims: 'ISO/IEC 42001',
};

const CODED = /^(?:[A-ZÄÖÜ/ -]+)?\d{4,5}(?:-\d{1,2})?(?:[ :-]\d{4})?(?:\s*\([^)]*\))?$/i;

function editionsNamed(word: string): readonly { readonly id: string; readonly year: number }[] {
  const name = own(SYSTEMS, plainTitle(word)) ?? canonicalStandard(word);
  return EDITIONS.filter(one => one.standard === name && one.coverage !== 'identity')
    .map(one => ({ id: one.id, year: one.year }))
    .toSorted((a, b) => b.year - a.year);
}

/**
 * The editions that a cell names. A standard of which one edition was in force when the cycle began needs no year; where
 * two could be meant, and the name carries no year, the one in force on that day is taken and said.
 * @param chosen what a person said that a spelling means: `{ 'qms plus': 'iso-9001-2015' }`
 */
export function readStandards(
  text: string,
  decidedOn: string | null,
  chosen: Readonly<Record<string, string>>,
): Cell<readonly string[]> {
  const said = own(chosen, plainTitle(text));
  if (said !== undefined) return { value: [said] };
  const words = text
    .split(/[,;+&\n|]|\s(?:and|und|et|y|e)\s|\s\/\s/i)
    .map(one => one.trim())
    .filter(Boolean);
  const found: string[] = [];
  const doubts: string[] = [];
  for (const word of words) {
    const meant = own(chosen, plainTitle(word));
    const named = editionsNamed(word);
    const year =
      editionYear(word) ?? /\b(?:19|20)\d{2}$/.exec(word.replace(/^\D*\d{4,5}(?:-\d{1,2})?/, ''))?.[0];
    const dated = year === undefined ? undefined : named.find(one => String(one.year) === year);
    if (meant !== undefined) found.push(meant);
    else if (named.length === 0) return { asked: `which standard “${word}” is` };
    else if (year !== undefined && !dated)
      return { asked: `which edition “${word}” is; known are ${named.map(one => one.year).join(', ')}` };
    else if (dated) found.push(dated.id);
    else {
      const inForce = named.filter(one => decidedOn === null || one.year < Number(decidedOn.slice(0, 4)));
      const [taken] = inForce.length > 0 ? inForce : named.slice(-1);
      if (!taken) return { asked: `which standard “${word}” is` };
      found.push(taken.id);
      if (named.length > 1 || !CODED.test(word))
        doubts.push(`“${word}” was read as the edition of ${taken.year}.`);
    }
  }
  if (found.length === 0) return { refused: 'a standard such as ISO 9001:2015' };
  return { value: [...new Set(found)], ...(doubts.length > 0 ? { doubt: doubts.join(' ') } : {}) };
}

const COUNTRIES: Readonly<Record<string, string>> = {
  germany: 'DE',
  deutschland: 'DE',
  allemagne: 'DE',
  alemania: 'DE',
  d: 'DE',
  ger: 'DE',
  deu: 'DE',
  austria: 'AT',
  osterreich: 'AT',
  a: 'AT',
  aut: 'AT',
  autriche: 'AT',
  switzerland: 'CH',
  schweiz: 'CH',
  suisse: 'CH',
  che: 'CH',
  svizzera: 'CH',
  france: 'FR',
  frankreich: 'FR',
  f: 'FR',
  fra: 'FR',
  italy: 'IT',
  italien: 'IT',
  italia: 'IT',
  i: 'IT',
  ita: 'IT',
  italie: 'IT',
  spain: 'ES',
  spanien: 'ES',
  espana: 'ES',
  e: 'ES',
  esp: 'ES',
  espagne: 'ES',
  portugal: 'PT',
  prt: 'PT',
  netherlands: 'NL',
  niederlande: 'NL',
  holland: 'NL',
  nederland: 'NL',
  nld: 'NL',
  'pays bas': 'NL',
  belgium: 'BE',
  belgien: 'BE',
  belgique: 'BE',
  bel: 'BE',
  luxembourg: 'LU',
  luxemburg: 'LU',
  denmark: 'DK',
  danemark: 'DK',
  dk: 'DK',
  sweden: 'SE',
  schweden: 'SE',
  suede: 'SE',
  norway: 'NO',
  norwegen: 'NO',
  finland: 'FI',
  finnland: 'FI',
  poland: 'PL',
  polen: 'PL',
  pologne: 'PL',
  polska: 'PL',
  'czech republic': 'CZ',
  czechia: 'CZ',
  tschechien: 'CZ',
  hungary: 'HU',
  ungarn: 'HU',
  'united kingdom': 'GB',
  uk: 'GB',
  gbr: 'GB',
  'great britain': 'GB',
  england: 'GB',
  grossbritannien: 'GB',
  ireland: 'IE',
  irland: 'IE',
  usa: 'US',
  us: 'US',
  'united states': 'US',
  'united states of america': 'US',
  turkey: 'TR',
  turkei: 'TR',
  turkiye: 'TR',
  india: 'IN',
  indien: 'IN',
  china: 'CN',
  japan: 'JP',
};

export function readCountry(text: string): Cell<string> {
  const plain = plainTitle(text);
  const known = own(COUNTRIES, plain);
  if (known !== undefined) return { value: known };
  return /^[a-z]{2}$/.test(plain)
    ? { value: plain.toUpperCase() }
    : { refused: 'a country, or its two letters of ISO 3166-1' };
}

type Status = 'certified' | 'suspended' | 'withdrawn';
const STATUSES: readonly (readonly [Status, readonly string[]])[] = [
  [
    'certified',
    [
      'valid',
      'active',
      'certified',
      'ok',
      'aktiv',
      'gultig',
      'laufend',
      'valide',
      'valido',
      'actif',
      'activo',
      'attivo',
      'in force',
      'maintained',
      'expired',
      'abgelaufen',
      'lapsed',
      'expire',
      'inactive',
      'caducado',
      'scaduto',
      'geldig',
    ],
  ],
  [
    'suspended',
    ['suspended', 'ausgesetzt', 'suspendu', 'suspendido', 'sospeso', 'suspendiert', 'opgeschort'],
  ],
  [
    'withdrawn',
    [
      'withdrawn',
      'entzogen',
      'zuruckgezogen',
      'cancelled',
      'canceled',
      'gekundigt',
      'retire',
      'retirado',
      'ritirato',
      'revoked',
      'terminated',
      'ingetrokken',
    ],
  ],
];
export function readStatus(text: string): Cell<Status> {
  const found = STATUSES.find(([, words]) => words.includes(plainTitle(text)));
  return found ? { value: found[0] } : { refused: 'valid, suspended, withdrawn or expired' };
}

const GRADE_WORDS: Readonly<Record<string, Grade>> = {
  major: 'major',
  maj: 'major',
  hauptabweichung: 'major',
  wesentlich: 'major',
  ha: 'major',
  'major nc': 'major',
  'nc major': 'major',
  'cat 1': 'major',
  critical: 'major',
  majeure: 'major',
  mayor: 'major',
  maggiore: 'major',
  'kategorie 1': 'major',
  minor: 'minor',
  min: 'minor',
  nebenabweichung: 'minor',
  unwesentlich: 'minor',
  na: 'minor',
  'minor nc': 'minor',
  'nc minor': 'minor',
  'cat 2': 'minor',
  mineure: 'minor',
  menor: 'minor',
  minore: 'minor',
  abweichung: 'minor',
  'kategorie 2': 'minor',
  ofi: 'opportunity',
  opportunity: 'opportunity',
  observation: 'opportunity',
  empfehlung: 'opportunity',
  verbesserungspotenzial: 'opportunity',
  hinweis: 'opportunity',
  osservazione: 'opportunity',
};
export function readGrade(text: string): Cell<Grade> {
  const grade = own(GRADE_WORDS, plainTitle(text));
  return grade ? { value: grade } : { refused: 'major, minor or opportunity' };
}

/** Words by which an entry of the findings says that it is over. */
export const isClosed = (text: string): boolean =>
  [
    'closed',
    'geschlossen',
    'erledigt',
    'abgeschlossen',
    'ferme',
    'clos',
    'cerrado',
    'chiuso',
    'done',
    'verified',
    'zu',
    'gesloten',
    'no',
    'nein',
  ].includes(plainTitle(text));

const AUDIT_WORDS: readonly (readonly [EarlierAudit['kind'], RegExp])[] = [
  [
    'recertification',
    /^(re ?cert|rezert|re zert|renewal|ra\b|r\d?$|recertific|renouvellement|wiederholung|ricertif)/,
  ],
  [
    'surveillance',
    /^(surv|uberw|ua ?\d?$|s ?\d?$|sa ?\d?$|ueberw|suivi|seguim|sorvegl|monitoring|opvolg|\d (uberw|surv))/,
  ],
  ['initial', /^(init|stage|stufe|erst|za$|zert|cert|ia$|initiale|inicial|st ?[12]$)/],
  ['special', /^(special|sonder|short|kurzfr|extra|extension|erweiter|nachaudit|follow)/],
];
export function readAuditKind(text: string): Cell<EarlierAudit['kind']> {
  const plain = plainTitle(text);
  const found = AUDIT_WORDS.find(([, word]) => word.test(plain));
  return found ? { value: found[0] } : { refused: 'initial, surveillance, recertification or special' };
}

const FUNCTION_WORDS: readonly (readonly [BodyFunction, readonly string[]])[] = [
  [
    'lead-audit',
    [
      'lead auditor',
      'lead',
      'la',
      'leitender auditor',
      'auditleiter',
      'lead assessor',
      'responsable d audit',
      'auditor jefe',
      'lead auditor in charge',
      'teamleiter',
      'tl',
    ],
  ],
  ['audit', ['auditor', 'a', 'auditeur', 'co auditor', 'coauditor', 'auditorin', 'team member']],
  ['expert', ['technical expert', 'expert', 'te', 'fachexperte', 'experte', 'expert technique', 'experto']],
  [
    'technical-review',
    ['technical reviewer', 'reviewer', 'veto', 'vetoperson', 'fachprufer', 'technical review'],
  ],
  [
    'decision',
    [
      'decision maker',
      'decision',
      'entscheider',
      'zertifizierungsentscheider',
      'certifier',
      'zertifizierer',
      'decideur',
    ],
  ],
  [
    'application-review',
    ['application reviewer', 'application review', 'contract reviewer', 'antragsprufer', 'contract review'],
  ],
  ['evaluation', ['evaluator', 'evaluation', 'witness auditor', 'bewerter']],
];
export function readFunction(
  text: string,
): Cell<{ readonly function: BodyFunction; readonly training: boolean }> {
  const plain = plainTitle(text);
  const training = /train|ausbild|stagiaire|anwart|provisional/.test(plain);
  if (training) return { value: { function: 'audit', training: true } };
  const found = FUNCTION_WORDS.find(([, words]) => words.includes(plain));
  return found
    ? { value: { function: found[0], training: false } }
    : { refused: 'lead auditor, auditor, technical expert, technical reviewer or decision maker' };
}

export function readBond(text: string): Cell<'employed' | 'contracted' | 'outsourced'> {
  const plain = plainTitle(text);
  if (/^(employed|internal|intern|employee|angestellt|fest|salarie|interno|festangestellt)/.test(plain))
    return { value: 'employed' };
  if (/^(outsourced|subcontract|unterauftrag|partner)/.test(plain)) return { value: 'outsourced' };
  if (/^(contract|external|extern|free|frei|externe|externo|esterno|honorar)/.test(plain))
    return { value: 'contracted' };
  return { refused: 'employed, contracted or outsourced' };
}
