/** What somebody typed to find a deliverable: a number in any spelling, or words. */

export type SearchQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'number'; readonly number: number; readonly part?: string; readonly year?: number }
  | { readonly kind: 'words'; readonly words: readonly string[] };

const MOST_WORDS = 8;
const LONGEST_WORD = 40;

/** Publishers and adopters that stand before a number, and the kinds of document; they do not narrow a search by number. */
const PREFIXES = new Set(
  `iso iec ieee itu cie astm hl idf iwa oiml cispr sae
   en cen cenelec din bs bsi nf une uni sfs ss ds ns nen nbn sn onorm oenorm evs lst sist stn csn msz pn bds tse ts tr
   gost gb gbt jis ks sans as nzs csa ansi nbr nmx abnt ntc iram is ics tcvn cns
   std standard norm norme guide pas isp tta r data amd cor
   wd cd dis fdis dts dtr dpas np nwip awi pwi prf pub`.split(/\s+/),
);

/** Words that say nothing; they count only where nothing else was typed. */
const EMPTY = new Set(
  'a an and are as at by for from in is of on or the to with der die das und le la les de du des et'.split(
    ' ',
  ),
);

/** Lower case, without accents: the form in which words are kept and asked for. */
export const plainLetters = (text: string): string =>
  /[^\x20-\x7e]/.test(text)
    ? text
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
    : text.toLowerCase();

export const wordsOf = (text: string): string[] => plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

/** `iso9001:2015` to `iso 9001:2015`: letters and digits of a number that were written together. */
const apart = (text: string): string => text.replace(/\b([a-z]{2,7})(\d{2,7})\b/g, '$1 $2');

/** What may follow the publisher: number, part, year, an amendment. */
const NUMBER =
  /^(\d{1,7})(?:-([0-9]{1,5}[a-z]{0,3}))?(?: ?[: ] ?(\d{4})(?:-\d\d)?)?(?: ?[/+ ] ?(?:amd|cor|a)\b.*)?$/;

function asNumber(text: string): SearchQuery | undefined {
  const plain = apart(
    plainLetters(text)
      .slice(0, 80)
      .replace(/\bi\.s\.o\.?/g, 'iso')
      .replace(/\bhl7\b/g, 'hl'),
  )
    .replace(/\s+/g, ' ')
    .trim();
  // Cut at the first digit instead of one expression over all: no text makes this slow.
  const cut = plain.search(/\d/);
  if (cut < 0) return undefined;
  const before = plain.slice(0, cut);
  const found = NUMBER.exec(plain.slice(cut));
  if (!found) return undefined;
  const [, digits = '', part, year] = found;
  const named = before.split(/[^a-z0-9]+/).filter(Boolean);
  if (!named.every(word => PREFIXES.has(word))) return undefined;
  const partIsYear = part !== undefined && year === undefined && isYear(part);
  const of = partIsYear ? part : year;
  return {
    kind: 'number',
    number: Number(digits),
    ...(part !== undefined && !partIsYear ? { part: part.toUpperCase() } : {}),
    ...(of !== undefined ? { year: Number(of) } : {}),
  };
}

/** @param typed anything; what cannot be understood as a number is taken as words */
export function readSearch(typed: string): SearchQuery {
  const numbered = asNumber(typed);
  if (numbered) return numbered;
  const all = wordsOf(apart(plainLetters(typed))).map(word => word.slice(0, LONGEST_WORD));
  const telling = all.filter(word => !EMPTY.has(word));
  const words = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS);
  return words.length === 0 ? { kind: 'all' } : { kind: 'words', words };
}
