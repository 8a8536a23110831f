/** The one name of a standard for many spellings: "iso 9001:2015", "DIN EN ISO 9001", "ISO27001" and "ISO/IEC 27001:2022". */

/** Numbers that stand under a name other than "ISO number". */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['20000-1', 'ISO/IEC 20000-1'],
  ['20000', 'ISO/IEC 20000-1'],
  ['27001', 'ISO/IEC 27001'],
  ['27701', 'ISO/IEC 27701'],
  ['42001', 'ISO/IEC 42001'],
  ['16949', 'IATF 16949'],
  ['9100', 'EN 9100'],
]);

/** National and regional prefixes of an adopted ISO standard. */
const ADOPTED =
  /^(?:(?:DIN|EN|BS|NF|UNI|UNE|SN|SS|NEN|DS|NS|PN|CSN|NBN|SFS|ÖNORM|OENORM|JIS|KS|IS|AS|AS\/NZS|NZS|GB\/T)[ -]+)+(?=ISO)/;

/** "ISO 9001" for "ISO 9001:2026"; a name that is not understood keeps its words, in one form. */
export function canonicalStandard(name: string): string {
  const plain = name
    .trim()
    .toUpperCase()
    .replaceAll(/[\s_]+/g, ' ')
    .replace(/\s*[:(].*$/, '')
    .replace(ADOPTED, '');
  const iso =
    /^(?:ISO(?:\s*\/\s*(?:IEC|TS))?|IEC|IATF|FSSC|EN|AS|IA)?[ -]*(\d{4,5}(?:-\d{1,2})?)(?:[ -]\d{4}| V\d.*| VERSION .*)?$/.exec(
      plain,
    );
  const number = iso?.[1];
  if (number === undefined) return plain;
  if (plain.startsWith('FSSC')) return `FSSC ${number}`;
  return NAMES.get(number) ?? `ISO ${number}`;
}

/** The year of an edition ("ISO 9001:2015"), undefined where none is named. */
export function editionYear(name: string): string | undefined {
  return /:\s*(\d{4})\b/.exec(name)?.[1];
}
