/** Holds the words that a sheet prints against the facts that were signed; what is printed and not signed is told too. */
import type { CertificateCredential, Establishment } from '@certwright/verify/certificate-credential';

/** `more`: what was signed stands there, with other words beside it. `absent`: the sheet need not print it, and does not. */
export type Printed = 'same' | 'differs' | 'more' | 'absent';

export type PrintedFact = {
  readonly name: string;
  readonly signed: string;
  readonly printed: Printed;
  /** What stands on the sheet instead, or with more around it; absent when nothing like it was found. */
  readonly paper?: string | undefined;
};

export type Comparison = {
  readonly facts: readonly PrintedFact[];
  /** Lines of the sheet that no signature covers, such as the address of the body. */
  readonly unsigned: readonly string[];
};

type Fact = {
  readonly name: string;
  readonly signed: string;
  /** Spellings in which it may be printed; the first is how it is shown. */
  readonly ways: readonly string[];
  /** The heading right above it on our own sheets; where that stands, the fact has to follow it. */
  readonly label?: string;
  readonly optional?: boolean;
  /** Our sheets do not print it: other words are no contradiction. */
  readonly silent?: boolean;
  /** A long text that a forger may go on with on a line of its own. */
  readonly running?: boolean;
};

type Word = { readonly text: string; readonly line: number };
type Span = { readonly from: number; readonly to: number };

const MOST_UNSIGNED = 40;
const MOST_LINES_LOOKED_AT = 500;
const MOST_SITES = 200;
/** What our own sheets say beside the facts. */
const TEMPLATE: readonly string[] = [
  'Certificate',
  'It is certified that the management system of',
  'meets the requirements of',
  'Scope',
  'Statement of Applicability',
  'Certificate number',
  'Revision',
  'Effective from',
  'Valid until',
  'First certified',
  'Check it',
  'The page behind this code says whether the certificate is valid today, or on any day. Compare holder, scope, sites and dates with this sheet. This revision replaces all earlier ones.',
];

/** Letters between which a line may end without a blank: each counts as a word. */
const ALONE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\u30fc';
const WORD = new RegExp(`[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{N}])+`, 'gu');
const wordsOf = (text: string): string[] => text.normalize('NFKC').toLowerCase().match(WORD) ?? [];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** How people and our sheets write a day; month before day is left out, because 3/4 would be two days. */
function waysOfDay(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const short = name.slice(0, 3);
  const plain = String(Number(date));
  return [
    `${plain} ${name} ${year}`,
    day,
    `${date}.${month}.${year}`,
    `${plain}.${Number(month)}.${year}`,
    `${date} ${name} ${year}`,
    `${plain} ${short} ${year}`,
    `${date} ${short} ${year}`,
    `${name} ${plain} ${year}`,
  ];
}

const placeOf = ({ address, city, country }: Establishment): string =>
  [address, city, country].filter(part => part !== '').join(', ');

function factsOf({ credentialSubject: s, issuer }: CertificateCredential): Fact[] {
  const text = (name: string, signed: string, more: Partial<Fact> = {}): Fact => ({
    name,
    signed,
    ways: [signed],
    ...more,
  });
  const day = (name: string, on: string, label: string, optional = false): Fact => ({
    name,
    signed: waysOfDay(on)[0] ?? on,
    ways: waysOfDay(on),
    label,
    optional,
  });
  const place = placeOf(s.holder);
  const claim = s.accreditation;
  return [
    text('Holder', s.holder.name, { label: 'It is certified that the management system of' }),
    ...(place === '' ? [] : [text("Holder's address", place)]),
    text('Standard', s.standard.name, { label: 'meets the requirements of' }),
    text('Scope', s.scope, { label: 'Scope', running: true }),
    ...s.sites
      .slice(0, MOST_SITES)
      .map((site, index) =>
        text(
          s.sites.length === 1 ? 'Site' : `Site ${index + 1}`,
          [site.name, placeOf(site)].filter(p => p !== '').join(', '),
          { silent: s.sites.length === 1 },
        ),
      ),
    text('Certificate number', s.certificateNumber, { label: 'Certificate number' }),
    text('Revision', String(s.revision), { label: 'Revision' }),
    day('Effective from', s.effectiveOn, 'Effective from'),
    day('Valid until', s.expiresOn, 'Valid until'),
    ...(s.originalOn === undefined ? [] : [day('First certified', s.originalOn, 'First certified', true)]),
    ...(s.statementOfApplicability === undefined
      ? []
      : [text('Statement of Applicability', s.statementOfApplicability, { optional: true })]),
    text('Certification body', issuer.name),
    ...(claim
      ? [
          text('Accreditation, as claimed', [claim.body, claim.number].filter(Boolean).join(', '), {
            optional: true,
          }),
        ]
      : []),
  ];
}

class Sheet {
  readonly lines: readonly string[];
  readonly #words: readonly Word[];
  readonly #first = new Map<string, number[]>();
  readonly #covered: Uint8Array;
  /** Of each line, its first word; and one more for the end. */
  readonly #starts: readonly number[];

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.#words = lines.flatMap((text, line) => wordsOf(text).map(word => ({ text: word, line })));
    this.#words.forEach(({ text }, at) => {
      const places = this.#first.get(text);
      if (places) places.push(at);
      else this.#first.set(text, [at]);
    });
    this.#covered = new Uint8Array(this.#words.length);
    const starts = [0];
    for (const line of lines) starts.push((starts.at(-1) ?? 0) + wordsOf(line).length);
    this.#starts = starts;
  }

  /** Everywhere that these words stand one after the other, over the ends of lines too. */
  spans(text: string): Span[] {
    const wanted = wordsOf(text);
    const [head] = wanted;
    if (head === undefined) return [];
    return (this.#first.get(head) ?? [])
      .filter(at => wanted.every((word, offset) => this.#words[at + offset]?.text === word))
      .map(from => ({ from, to: from + wanted.length }));
  }

  cover({ from, to }: Span): void {
    this.#covered.fill(1, from, to);
  }

  lineAt(word: number): number {
    return this.#words[word]?.line ?? -1;
  }

  /** Lines that hold these words and nothing else. */
  linesOf(label: string): number[] {
    const wanted = wordsOf(label).join(' ');
    return this.lines.flatMap((line, at) => (wordsOf(line).join(' ') === wanted ? [at] : []));
  }

  /** Whether a word of the line is covered by nothing that was signed or that our sheets say anyway. */
  isOpen(line: number, whole = false): boolean {
    const own = this.#covered.subarray(this.#starts[line] ?? 0, this.#starts[line + 1] ?? 0);
    return own.length > 0 && (whole ? !own.includes(1) : own.includes(0));
  }

  /** The line, or run of lines, that has most words in common with the text. */
  nearest(text: string): string | undefined {
    const wanted = new Set(wordsOf(text));
    let best: { readonly score: number; readonly text: string } | undefined;
    for (let at = 0; at < Math.min(this.lines.length, MOST_LINES_LOOKED_AT); at++)
      for (let size = 1; size <= 3 && at + size <= this.lines.length; size++) {
        const joined = this.lines.slice(at, at + size).join(' ');
        const words = wordsOf(joined);
        const common = new Set(words.filter(word => wanted.has(word))).size;
        const score = common / Math.max(wanted.size, words.length);
        if (score >= 0.34 && score > (best?.score ?? 0)) best = { score, text: joined };
      }
    return best?.text;
  }
}

type Found = { readonly fact: Fact; readonly spans: readonly Span[]; readonly labels: readonly number[] };

function find(sheet: Sheet, fact: Fact): Found {
  const labels = fact.label === undefined ? [] : sheet.linesOf(fact.label);
  const all = fact.ways.flatMap(way => sheet.spans(way));
  const after = (line: number): Span[] => all.filter(({ from }) => sheet.lineAt(from) === line + 1);
  // Under every heading of that name: a second, hidden one with the right words does not make up for a wrong one.
  if (labels.length > 0) {
    const under = labels.map(after);
    return { fact, labels, spans: under.every(spans => spans.length > 0) ? under.flat() : [] };
  }
  return { fact, labels, spans: all };
}

function judged(sheet: Sheet, { fact, spans, labels }: Found): PrintedFact {
  const { name, signed } = fact;
  if (spans.length === 0) {
    const [label] = labels;
    const wrong = labels.find(line => !fact.ways.some(way => (sheet.lines[line + 1] ?? '').includes(way)));
    const paper = label === undefined ? sheet.nearest(signed) : sheet.lines[(wrong ?? label) + 1];
    const absent = fact.silent === true || (fact.optional === true && paper === undefined);
    return absent ? { name, signed, printed: 'absent' } : { name, signed, printed: 'differs', paper };
  }
  if (name === 'Revision') return { name, signed, printed: 'same' };
  const longer = spans.flatMap(({ from, to }) => {
    const [first, last] = [sheet.lineAt(from), sheet.lineAt(to - 1)];
    const goesOn = fact.running === true && sheet.isOpen(last + 1, true) ? last + 1 : last;
    const own = Array.from({ length: goesOn - first + 1 }, (_, n) => first + n);
    return own.some(line => sheet.isOpen(line)) ? [own.map(line => sheet.lines[line]).join(' ')] : [];
  });
  // Under its heading every place counts; elsewhere one place that says just this is enough.
  const isLonger = labels.length > 0 ? longer.length > 0 : longer.length === spans.length;
  return isLonger ? { name, signed, printed: 'more', paper: longer[0] } : { name, signed, printed: 'same' };
}

/** @param lines of the sheet as they stand in the file, one piece of text each */
export function comparePaper(certificate: CertificateCredential, lines: readonly string[]): Comparison {
  const sheet = new Sheet(lines.filter(line => wordsOf(line).length > 0));
  const { sites, accreditation } = certificate.credentialSubject;
  const said = [
    ...TEMPLATE,
    `Sites (${sites.length})`,
    (certificate.id ?? '').split('?')[0] ?? '',
    accreditation ? 'Accreditation as stated by the body' : 'Issued without a stated accreditation',
  ];
  const found = factsOf(certificate).map(fact => find(sheet, fact));
  for (const text of said) for (const span of sheet.spans(text)) sheet.cover(span);
  for (const { spans } of found) for (const span of spans) sheet.cover(span);
  return {
    facts: found.map(one => judged(sheet, one)),
    unsigned: sheet.lines.filter((_, line) => sheet.isOpen(line)).slice(0, MOST_UNSIGNED),
  };
}
