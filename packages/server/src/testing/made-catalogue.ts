/** A list of deliverables as large as ISO's and in its shape: nulls, markup, drift and chains, made up from a seed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../platform/config.ts';

/** Real files of ISO's open data, where somebody put them beside the clone; the project carries none. */
const SAMPLES = process.env.CERTWRIGHT_SAMPLES ?? join(ROOT, '..', 'shared', 'data');
export const samplePath = (name: string): string => join(SAMPLES, name);
export const hasSamples = (): boolean => existsSync(samplePath('iso_ics_simple.xml'));

export type MadeRow = {
  id: number;
  deliverableType: string;
  supplementType: string | null;
  reference: string;
  title?: { en: string | null; fr: string | null };
  publicationDate: string | null;
  edition: number | null;
  icsCode: string[] | null;
  ownerCommittee: string | null;
  currentStage: number;
  replaces: number[] | null;
  replacedBy: number[] | null;
  languages: string[] | null;
  pages: { en: number | null };
  scope: { en: string | null };
};

const TOPICS =
  'quality environmental information security energy food medical plastics steel rubber aerospace road vehicle nuclear water soil air textile paper leather optical acoustic welding pipe valve crane tractor toy furniture glass ceramic concrete timber ship railway petroleum gas coal paint pigment dental surgical sterilization packaging pallet container barcode cryptographic biometric software systems network cloud learning geographic metadata document imaging colour photography cinematography lubricant bearing gear fastener thread tool machine robot laser ultrasonic radiographic magnetic corrosion coating hydraulic pneumatic sealing hose tyre bicycle motorcycle battery hydrogen solar biofuel waste recycling circular sustainability governance compliance risk continuity resilience occupational health safety ergonomics accessibility tourism banking insurance identification'.split(
    ' ',
  );
const KINDS =
  'management systems requirements|determination of content|test methods|vocabulary|guidelines for implementation|specification|general principles|code of practice|terms and definitions|sampling|measurement of performance|data elements and interchange formats|requirements and recommendations|calibration procedures|dimensions and tolerances'.split(
    '|',
  );
const SENTENCES = [
  'This document gives the conditions under which parts of this kind are examined and how results are written down.',
  'It is meant for makers, for buyers, and for laboratories that examine on behalf of either of them.',
  'It does not deal with the transport of goods, nor with what national law asks of their makers.',
  'Values are given for dry, damp and heated surroundings, each with the spread that is to be expected.',
  'Methods of sampling are chosen by size of the lot and by the consequence of a wrong answer.',
];
const FRENCH = [
  'Exigences générales',
  'Méthodes d’essai',
  'Vocabulaire',
  'Lignes directrices',
  'Spécifications',
];

const codesOf = (): readonly string[] =>
  hasSamples()
    ? [
        ...readFileSync(samplePath('iso_ics_simple.xml'), 'utf8').matchAll(
          /<subGroup>\s*<identifier>([\d.]{9})</g,
        ),
      ].map(match => match[1] ?? '')
    : Array.from(
        { length: 900 },
        (_, i) => `${pad(1 + (i % 40) * 2)}.${pad(20 + (i % 9) * 20, 3)}.${pad(10 + (i % 5) * 10)}`,
      );
const committeesOf = (): readonly string[] =>
  hasSamples()
    ? readFileSync(samplePath('iso_technical_committees.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map(line => (JSON.parse(line) as { reference: string }).reference)
    : Array.from({ length: 700 }, (_, i) => `ISO/TC ${1 + (i % 330)}${i > 330 ? `/SC ${1 + (i % 12)}` : ''}`);
const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** Small and quick; the same seed gives the same list everywhere. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** ISO 9001, 14001 and 27001 stand where people look for them. */
const KNOWN: readonly (readonly [number, string, string])[] = [
  [9001, 'ISO', 'Quality management systems — Requirements'],
  [14001, 'ISO', 'Environmental management systems — Requirements with guidance for use'],
  [
    27001,
    'ISO/IEC',
    'Information security, cybersecurity and privacy protection — Information security management systems — Requirements',
  ],
];

export function* madeDeliverables(count: number, seed = 9001): Generator<MadeRow> {
  const next = dice(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const codes = codesOf();
  const committees = committeesOf();
  let id = 1000;
  let made = 0;
  for (let family = 0; made < count; family += 1) {
    const known = KNOWN[family];
    const number = known?.[0] ?? 100 + family * 2;
    const publisher = known?.[1] ?? (next() < 0.2 ? 'ISO/IEC' : next() < 0.05 ? 'ISO/ASTM' : 'ISO');
    const kind = known ? 'IS' : next() < 0.06 ? 'TR' : next() < 0.08 ? 'TS' : 'IS';
    const part = !known && next() < 0.45 ? `-${1 + below(30)}` : '';
    const title =
      known?.[2] ??
      `${[pick(TOPICS), pick(TOPICS)].join(' ').replace(/^./, sign => sign.toUpperCase())} — ${pick(KINDS)}${part ? ` — Part ${part.slice(1)}: ${pick(TOPICS)} ${pick(TOPICS)}` : ''}`;
    const prefix = kind === 'IS' ? publisher : `${publisher}/${kind}`;
    const editions = known ? 5 : 1 + below(4);
    const first = 1970 + below(25);
    const ics = next() < 0.05 ? null : [...new Set([pick(codes), ...(next() < 0.3 ? [pick(codes)] : [])])];
    const committee = pick(committees);
    let before: MadeRow | undefined;
    const row = (of: Partial<MadeRow> & Pick<MadeRow, 'reference'>): MadeRow => ({
      id: (id += 1 + below(3)),
      deliverableType: kind,
      supplementType: null,
      title: { en: title, fr: next() < 0.8 ? `${pick(FRENCH)} — ${pick(TOPICS)}` : null },
      publicationDate: null,
      edition: null,
      icsCode: ics,
      ownerCommittee: committee,
      currentStage: 6060,
      replaces: null,
      replacedBy: null,
      languages:
        next() < 0.1
          ? null
          : pick([['en'], ['en', 'fr'], ['en', 'fr', 'ru'], ['ar', 'en', 'es', 'fr', 'ru']]),
      pages: { en: next() < 0.1 ? null : 2 + below(120) },
      scope: { en: next() < 0.35 ? null : scope() },
      ...of,
    });
    const scope = (): string => {
      const text = Array.from({ length: 1 + below(5) }, () => pick(SENTENCES)).join(' ');
      const about = `${pick(TOPICS)} ${pick(TOPICS)} ${pick(TOPICS)} ${pick(TOPICS)}`;
      if (next() < 0.6) return `<p>It is about ${about} &amp; what belongs to it.\u00a0${text}</p>`;
      return `<p class="MsoBodyText"><span lang="EN-GB" style="mso-fareast-font-family: Cambria;">${text}</span></p>\n<p class="ListContinue1" style="mso-list: l0 level1 lfo1;"><!-- [if !supportLists]--><span style="mso-list: Ignore;">—<span style="font: 7.0pt 'Times New Roman';">     </span></span><!--[endif]--><span lang="EN-GB">${about}, “${pick(TOPICS)}”;</span></p>`;
    };
    const members = [] as MadeRow[];
    for (let edition = 1; edition <= editions; edition += 1) {
      const year = Math.min(2026, first + (edition - 1) * (8 + below(3)));
      const last = edition === editions;
      const document = row({
        reference: `${prefix} ${number}${part}:${year}`,
        publicationDate: next() < 0.02 ? null : `${year}-${pad(1 + below(12))}-${pad(1 + below(28))}`,
        edition,
        currentStage: last ? pick([6060, 9093, 9092, 9020, 9060]) : 9599,
        replaces: before ? [before.id] : null,
      });
      if (before) before.replacedBy = [document.id];
      before = document;
      members.push(document);
      if (next() < 0.15)
        members.push(
          row({
            reference: `${document.reference}/Amd 1:${Math.min(2026, year + 3)}`,
            supplementType: 'Amd',
            publicationDate: `${Math.min(2026, year + 3)}-05-12`,
            edition,
            icsCode: next() < 0.4 ? null : ics,
            scope: { en: null },
            currentStage: last ? 6060 : 9599,
          }),
        );
    }
    if (before && next() < 0.25) {
      const draft = row({
        reference: `${prefix.replace(/^(ISO(?:\/IEC)?)/, `$1${kind === 'IS' ? '/DIS' : ''}`)} ${number}${part}`,
        edition: editions + 1,
        currentStage: pick([1099, 2000, 3060, 4020, 4060, 5020, 4098]),
        replaces: [before.id],
        languages: null,
      });
      before.replacedBy = [draft.id];
      members.push(draft);
    }
    for (const one of members) {
      if (made === count) return;
      made += 1;
      // Rows of 2025 had no title at all.
      if (!known && next() < 0.02) delete one.title;
      yield one;
    }
  }
}

export const CSV_HEADER =
  'id,deliverableType,supplementType,reference,title.en,title.fr,publicationDate,edition,icsCode,ownerCommittee,currentStage,replaces,replacedBy,languages,pages.en,scope.en';

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvLine = (row: MadeRow): string =>
  [
    row.id,
    row.deliverableType,
    row.supplementType,
    row.reference,
    row.title?.en,
    row.title?.fr,
    row.publicationDate,
    row.edition,
    row.icsCode,
    row.ownerCommittee,
    row.currentStage,
    row.replaces,
    row.replacedBy,
    row.languages,
    row.pages.en,
    row.scope.en,
  ]
    .map(cell)
    .join(',');

export const madeCsv = (count: number, seed?: number): string =>
  `${CSV_HEADER}\n${[...madeDeliverables(count, seed)].map(csvLine).join('\n')}\n`;
export const madeJsonLines = (count: number, seed?: number): string =>
  [...madeDeliverables(count, seed)].map(row => `${JSON.stringify(row)}\n`).join('');
