// Reads untrusted JSON member by member and collects every problem as a code, a place and a sentence.

import { instantValue, isCalendarDay } from './calendar-day.ts';

export type ProblemCode =
  | 'not-an-object'
  | 'not-a-list'
  | 'missing'
  | 'not-text'
  | 'text-too-long'
  | 'control-characters'
  | 'not-a-number'
  | 'not-a-day'
  | 'not-an-instant'
  | 'not-a-did'
  | 'not-https'
  | 'wrong-value'
  | 'too-many'
  | 'dates-out-of-order';

export type Problem = {
  readonly code: ProblemCode;
  /** Path of the member, as in `credentialSubject.sites[2].city`; empty for the whole. */
  readonly at: string;
  readonly sentence: string;
};

export type Place = { readonly at: string; readonly value: unknown; readonly problems: Problem[] };

export type JsonRecord = Readonly<Record<string, unknown>>;

/** C0 and C1 controls but for tab and line feed, and the marks that reorder text: they make a reader see what is not there. */
// oxlint-disable-next-line no-control-regex
const MISLEADING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The record's own member; never one inherited from a prototype. */
export function ownMember(record: unknown, key: string): unknown {
  return isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Parsed JSON, or undefined when the text is none or longer than `limit` characters. */
export function parseJson(text: string, limit: number): unknown {
  if (text.length > limit) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const startReading = (value: unknown): Place => ({ at: '', value, problems: [] });

export function note(place: Place, code: ProblemCode, sentence: string): void {
  place.problems.push({ code, at: place.at, sentence: `${place.at || 'The credential'} ${sentence}` });
}

export function member(of: Place, key: string): Place {
  return { at: of.at ? `${of.at}.${key}` : key, value: ownMember(of.value, key), problems: of.problems };
}

/** True when the place holds an object; notes the problem otherwise. */
export function expectRecord(place: Place): boolean {
  if (isRecord(place.value)) return true;
  if (place.value === undefined) note(place, 'missing', 'is missing.');
  else note(place, 'not-an-object', 'is not an object.');
  return false;
}

export function readText(place: Place, longest = 500): string {
  const { value } = place;
  if (value === undefined) note(place, 'missing', 'is missing.');
  else if (typeof value !== 'string' || value.trim() === '')
    note(place, 'not-text', 'is not a text with content.');
  else if (value.length > longest) note(place, 'text-too-long', `is longer than ${longest} characters.`);
  else if (MISLEADING.test(value))
    note(place, 'control-characters', 'contains control or text-reordering characters.');
  else return value;
  return '';
}

/** As `readText`, where the text may also be empty; it may not be absent. */
export const readOptionalText = (place: Place, longest = 500): string =>
  place.value === '' ? '' : readText(place, longest);

export function readDay(place: Place): string {
  if (isCalendarDay(place.value)) return place.value;
  if (place.value === undefined) note(place, 'missing', 'is missing.');
  else note(place, 'not-a-day', 'is not a calendar day written YYYY-MM-DD.');
  return '';
}

export function readInstant(place: Place): string {
  if (typeof place.value === 'string' && instantValue(place.value) !== undefined) return place.value;
  if (place.value === undefined) note(place, 'missing', 'is missing.');
  else note(place, 'not-an-instant', 'is not a date and time with time zone (RFC 3339).');
  return '';
}

export function readCount(place: Place): number {
  if (Number.isSafeInteger(place.value) && Number(place.value) >= 0) return Number(place.value);
  if (place.value === undefined) note(place, 'missing', 'is missing.');
  else note(place, 'not-a-number', 'is not a whole number of 0 or more.');
  return 0;
}

export function readList<T>(place: Place, most: number, read: (element: Place) => T): readonly T[] {
  const { value } = place;
  if (value === undefined) note(place, 'missing', 'is missing.');
  else if (!Array.isArray(value)) note(place, 'not-a-list', 'is not a list.');
  else if (value.length > most) note(place, 'too-many', `has more than ${most} elements.`);
  else
    return value.map((element: unknown, index) =>
      read({ at: `${place.at}[${index}]`, value: element, problems: place.problems }),
    );
  return [];
}

export function optionally<T>(place: Place, read: (present: Place) => T): T | undefined {
  return place.value === undefined ? undefined : read(place);
}
