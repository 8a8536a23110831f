/** What the reference of a deliverable says: its number, part and year, what it amends, and where it stands in a list. */

export type Reference = {
  /** `9001` of ISO 9001-1:2015; undefined where a reference has no number. */
  readonly number?: number;
  readonly part?: string;
  readonly year?: number;
  /** The reference without its supplements: `ISO 9001:2015` of ISO 9001:2015/Amd 1:2024. */
  readonly base: string;
};

const LARGEST_NUMBER = 9_999_998;
const NUMBER = /(?:^|\s)(\d{1,7})(?:-([0-9A-Za-z]{1,8}(?:-[0-9A-Za-z]{1,8})?))?(?:\s*:\s*(\d{4}))?/;
const SUPPLEMENT =
  /\/\s?(?:(?:DAM|FDAM|PDAM|CD|WD|AWI|NP|PWI|PRF|DIS|FDIS)\s+)?(?:Amd|Cor|Add|Suppl|DAmd|FDAmd|DAM|FDAM|PDAM)\b/i;

/** @param text as ISO writes it: `ISO/IEC TS 27006-2:2021/Amd 1:2024` */
export function readReference(text: string): Reference {
  const cut = text.search(SUPPLEMENT);
  const base = (cut < 0 ? text : text.slice(0, cut)).trim();
  const [, digits, part, year] = NUMBER.exec(base) ?? [];
  const number = digits === undefined ? undefined : Number(digits);
  return {
    base,
    ...(number !== undefined && number <= LARGEST_NUMBER ? { number } : {}),
    ...(part === undefined ? {} : { part: part.toUpperCase() }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** In which of the groups a list begins with: what holds, its supplements, projects, what was withdrawn, what was given up. */
const GROUP: Readonly<Record<string, number>> = { current: 1, draft: 3, withdrawn: 4, abandoned: 5 };

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/**
 * The position in every list: by group, number, part, newest year; unique by the id, so that it is also the cursor.
 * @returns text that sorts by its bytes
 */
export function placeInList(of: {
  readonly id: number;
  readonly reference: string;
  readonly standing: string;
  readonly supplement: boolean;
}): string {
  const { number, part = '', year = 0 } = readReference(of.reference);
  const group = (GROUP[of.standing] ?? 5) + (of.standing === 'current' && of.supplement ? 1 : 0);
  const digits = /^\d*/.exec(part)?.[0] ?? '';
  const partKey = part === '' ? '0'.repeat(8) : padded(Number(digits), 8) + part.slice(digits.length);
  return [group, padded(number ?? 9_999_999, 7), partKey, padded(9999 - year, 4), padded(of.id, 10)].join(
    ' ',
  );
}
