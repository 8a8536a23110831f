/** What people write into cells, read as what it means: dates, days, standards, countries, states; what could be two things is asked. */
import { canonicalStandard, editionYear } from '@certwright/rules/standard-name';
import { EDITIONS } from '@certwright/standards/library';
import { own, plainTitle } from './field.table.ts';
import type { Cell } from './cell.date.ts';

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
