/** An accreditation that a body holds: by whom, for which standards, sectors and countries, from when until when. */
import { arrangementOn } from '@certwright/rules/accreditation/arrangement.table';
import { keptRecord } from '../kernel/kept-record.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { endsBefore, holdsOn } from './scheme.decider.ts';

/** How sectors are numbered: the codes of IAF, NACE Rev. 2, food-chain categories, technical areas of medical devices. */
export const CODE_SYSTEMS = ['iaf', 'nace', 'food', 'medical', 'energy', 'other'] as const;
export type SectorCode = { readonly system: (typeof CODE_SYSTEMS)[number]; readonly code: string };

export type Accreditation = {
  readonly accreditedBy: string;
  readonly number: string;
  readonly editions: readonly string[];
  /** None stands for every sector. */
  readonly codes: readonly SectorCode[];
  /** None stands for every country. */
  readonly countries: readonly string[];
  readonly from: PlainDate;
  readonly until: PlainDate | null;
};

const BLANK: Accreditation = {
  accreditedBy: '',
  number: '',
  editions: [],
  codes: [],
  countries: [],
  from: '',
  until: null,
};

export const accreditation = keptRecord('Accreditation', BLANK, [
  { refused: 'ends-before-it-begins', because: [], when: (_, c) => endsBefore(c.content) },
]);

export type Sought = {
  readonly editions: readonly string[];
  readonly codes: readonly SectorCode[];
  readonly countries: readonly string[];
  readonly on: PlainDate;
};

export type Outside = {
  readonly edition: string;
  readonly codes: readonly string[];
  readonly countries: readonly string[];
};

const codeText = ({ system, code }: SectorCode): string => `${system.toUpperCase()} ${code}`;

/** What of a scope no accreditation of that day covers; empty when all of it is covered. */
export function outsideAccreditation(
  held: readonly Accreditation[],
  { editions, codes, countries, on }: Sought,
): readonly Outside[] {
  const current = held.filter(one => holdsOn(one, on));
  return editions.flatMap(edition => {
    const ofEdition = current.filter(one => one.editions.includes(edition));
    if (ofEdition.length === 0) return [{ edition, codes: codes.map(codeText), countries }];
    const strange = codes.filter(
      code =>
        !ofEdition.some(
          one =>
            one.codes.length === 0 ||
            one.codes.some(each => each.system === code.system && each.code === code.code),
        ),
    );
    const abroad = countries.filter(
      country => !ofEdition.some(one => one.countries.length === 0 || one.countries.includes(country)),
    );
    return strange.length + abroad.length > 0
      ? [{ edition, codes: strange.map(codeText), countries: abroad }]
      : [];
  });
}

/**
 * The accreditation that a certificate claims: one of that day for its standard and every country of its sites. A body
 * that keeps no register of them claims none by it.
 */
export const claimed = (
  held: readonly Accreditation[],
  {
    edition,
    countries,
    on,
  }: { readonly edition: string; readonly countries: readonly string[]; readonly on: PlainDate },
): Accreditation | undefined =>
  held.find(
    one =>
      holdsOn(one, on) &&
      one.editions.includes(edition) &&
      (one.countries.length === 0 || countries.every(country => one.countries.includes(country))),
  );

/** Whether a body is accredited for a standard on a day, for whichever countries. */
export const accreditedFor = (held: readonly Accreditation[], edition: string, on: PlainDate): boolean =>
  held.some(one => holdsOn(one, on) && one.editions.includes(edition));

/** The arrangement under which an accreditation is recognized elsewhere on a day, as the rules have it. */
export const recognizedUnder = (day: PlainDate): string | null => arrangementOn(day)?.value.name ?? null;
