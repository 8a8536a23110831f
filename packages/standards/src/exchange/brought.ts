// An edition that an organization brings itself, put together from whatever format it came in, or the faults.

import { DISCIPLINES, editionId } from '../edition.ts';
import type { Discipline, Edition, Requirement } from '../edition.ts';
import type { ExchangeFault } from './fault.ts';
import { fault, MOST_FAULTS, shortened } from './fault.ts';
import type { Json } from './json.ts';

export const FORMATS = ['table', 'oscal', 'ciso-assistant'] as const;
export type Format = (typeof FORMATS)[number];

/** What our model has no place for, kept as it came, so that an export gives it back. */
export type Carried = {
  readonly format: Format;
  /** The document without its requirements. */
  readonly document: Json;
  /** By number. */
  readonly requirements: Readonly<Record<string, Json>>;
};

export type Brought = { readonly edition: Edition; readonly carried: Carried };

/** What the edition is, where the file does not say it or the organization says it otherwise. */
export type About = {
  readonly standard: string;
  readonly year: number;
  readonly title: string;
  readonly discipline: Discipline;
};

/** A requirement on the way in, with the place where the file has it. */
export type Draft = {
  readonly row: number | null;
  readonly requirement: Requirement;
  readonly carried?: Json | undefined;
};

export type Read = Brought | { readonly faults: readonly ExchangeFault[] };

export const OWN_LIMITS = { requirements: 5_000, title: 300, text: 20_000, lines: 40 } as const;
const OWN_KEY = /^[A-Za-z0-9][A-Za-z0-9.()_-]{0,39}$/;

/** The number as addresses can carry it: blanks, slashes and colons become hyphens, brackets round. */
export const keyOf = (number: string): string =>
  number
    .trim()
    .replace(/[\s/:]+/g, '-')
    .replaceAll('[', '(')
    .replaceAll(']', ')');

const PREFIX = 'own-';

/** The id under which an organization's own edition stands; no edition of the library begins so. */
export const ownEditionId = ({ standard, year }: Pick<About, 'standard' | 'year'>): string => {
  const words = editionId({ standard, year: 0 })
    .replace(/-0$/, '')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${PREFIX}${words.slice(0, 45).replace(/-+$/, '') || 'standard'}-${year}`;
};

export const isOwnEditionId = (id: string): boolean => id.startsWith(PREFIX);

/** A requirement with all that a format may leave out. */
export const plainRequirement = (
  said: Pick<Requirement, 'key' | 'title'> & Partial<Requirement>,
): Requirement => {
  const kind = said.kind ?? 'clause';
  return {
    asks: '',
    looksFor: [],
    records: [],
    documented: 'other',
    mayExclude: kind !== 'heading',
    assessable: kind !== 'heading',
    tags: [],
    confidence: 'single',
    ...said,
    kind,
  };
};

/** A text within its limit; what is longer is a fault, never cut. */
const tooLong = ({ title, asks, looksFor, records }: Requirement): string | undefined => {
  if (title === '') return 'has no title';
  if (title.length > OWN_LIMITS.title) return `has a title of more than ${OWN_LIMITS.title} characters`;
  const longest = Math.max(
    asks.length,
    ...looksFor.map(one => one.length),
    ...records.map(one => one.length),
  );
  if (longest > OWN_LIMITS.text) return `has a text of more than ${OWN_LIMITS.text} characters`;
  return looksFor.length > OWN_LIMITS.lines || records.length > OWN_LIMITS.lines
    ? `has more than ${OWN_LIMITS.lines} questions or records`
    : undefined;
};

/** Numbers whose way up never ends. */
function circling(parents: ReadonlyMap<string, string | undefined>): ReadonlySet<string> {
  const sound = new Set<string>();
  const circle = new Set<string>();
  for (const start of parents.keys()) {
    const way: string[] = [];
    const here = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !sound.has(at) && !circle.has(at) && !here.has(at)) {
      here.add(at);
      way.push(at);
      at = parents.get(at);
    }
    const bad = at !== undefined && (here.has(at) || circle.has(at));
    for (const key of way) (bad ? circle : sound).add(key);
  }
  return circle;
}

/** Everything that is wrong with the tree: numbers, duplicates, parents, circles, texts. */
export function checkDrafts(drafts: readonly Draft[]): readonly ExchangeFault[] {
  if (drafts.length > OWN_LIMITS.requirements)
    return [fault('', `holds more than ${OWN_LIMITS.requirements} requirements`)];
  if (!drafts.some(one => one.requirement.assessable))
    return [fault('', 'holds no requirement that can be assessed')];
  const first = new Map<string, number | null>();
  const parents = new Map<string, string | undefined>();
  const faults: ExchangeFault[] = [];
  for (const { row, requirement } of drafts) {
    const { key, parent } = requirement;
    const say = (reason: string): void => void faults.push(fault(key || 'Number', reason, row));
    if (!OWN_KEY.test(key))
      say(
        `the number “${shortened(key, 40)}” has to begin with a letter or digit and hold up to 40 letters, digits, . ( ) _ -`,
      );
    const earlier = first.get(key);
    if (first.has(key)) say(`the number stands twice${earlier ? `; row ${earlier} has it already` : ''}`);
    else {
      first.set(key, row);
      parents.set(key, parent);
    }
    const long = tooLong(requirement);
    if (long !== undefined) say(long);
  }
  const circle = circling(parents);
  for (const { row, requirement } of drafts) {
    const { key, parent } = requirement;
    if (parent !== undefined && !first.has(parent))
      faults.push(fault(key, `stands below “${shortened(parent, 40)}”, which the file does not have`, row));
    else if (circle.has(key))
      faults.push(fault(key, 'stands below itself: its parents run in a circle', row));
  }
  return faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)).slice(0, MOST_FAULTS);
}

const aboutFaults = ({ standard, year, title, discipline }: About): readonly ExchangeFault[] => [
  ...(standard.length >= 2 && standard.length <= 80
    ? []
    : [fault('Standard', 'say how the standard is called, in 2 to 80 characters')]),
  ...(Number.isInteger(year) && year >= 1900 && year <= 2100
    ? []
    : [fault('Year', 'say the year of the edition')]),
  ...(title.length >= 2 && title.length <= OWN_LIMITS.title
    ? []
    : [fault('Title', `say the title, in 2 to ${OWN_LIMITS.title} characters`)]),
  ...(DISCIPLINES.includes(discipline) ? [] : [fault('Discipline', 'is none that is known here')]),
];

/** The whole of a file as an edition, or everything that is wrong with it; never a part. */
export function assemble(
  about: About,
  drafts: readonly Draft[],
  carried: Pick<Carried, 'format' | 'document'>,
): Read {
  const faults = [...aboutFaults(about), ...checkDrafts(drafts)];
  if (faults.length > 0) return { faults };
  const kept = drafts.flatMap(one => (one.carried ? [[one.requirement.key, one.carried] as const] : []));
  return {
    edition: {
      id: ownEditionId(about),
      ...about,
      status: 'current',
      coverage: 'complete',
      published: String(about.year),
      schemeBasis: [],
      sector: '',
      amendments: [],
      harmonized: 'none',
      applicability: {
        clause: 'scope',
        rule: 'The standard was brought by the organization itself: it says and justifies what does not apply.',
        confidence: 'single',
      },
      sources: ['File of the organization'],
      confidence: { numbering: 'single', documented: 'single', dates: 'single' },
      requirements: drafts.map(one => one.requirement),
    },
    carried: { ...carried, requirements: Object.fromEntries(kept) },
  };
}
