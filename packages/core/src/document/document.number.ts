/** Numbers of documents: the next free one of a kind, and what the name of a file tells about number, title, version. */
import type { DocumentKind } from './document.state.ts';

/** Letters before the number, by kind; the first of them is proposed. */
export const NUMBER_LETTERS: Readonly<Record<DocumentKind, string>> = {
  policy: 'POL',
  procedure: 'P',
  instruction: 'I',
  'record-form': 'F',
  plan: 'PL',
  scope: 'M',
  other: 'D',
};

/** The next number in the organization's own way of writing: `QP-07` after `QP-06`, `P-01` where there is none yet. */
export function nextNumber(kind: DocumentKind, taken: readonly { number: string; kind: string }[]): string {
  const parts = taken
    .filter(one => one.kind === kind)
    .flatMap(({ number }) => {
      const found = /^(.*?)(\d+)$/.exec(number.trim());
      return found ? [{ letters: found[1] ?? '', digits: found[2] ?? '' }] : [];
    });
  const used = new Set(taken.map(one => one.number.trim().toLowerCase()));
  // What most documents of this kind begin with is the organization's way.
  const counts = new Map<string, number>();
  for (const { letters } of parts) counts.set(letters, (counts.get(letters) ?? 0) + 1);
  const letters = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? `${NUMBER_LETTERS[kind]}-`;
  const same = parts.filter(one => one.letters === letters);
  const width = Math.max(2, ...same.map(one => one.digits.length));
  for (let n = Math.max(0, ...same.map(one => Number(one.digits))) + 1; ; n += 1) {
    const number = letters + String(n).padStart(width, '0');
    if (!used.has(number.toLowerCase())) return number;
  }
}

export type FromName = { readonly number: string; readonly title: string; readonly version: string };

const VERSION = /[\s_(-]+(?:rev(?:ision)?|ver(?:sion)?|v|r|issue|ed)\.?\s*([0-9]+(?:\.[0-9]+)*|[A-Z])\)?$/i;
const NUMBER = /^([A-Z]{1,6}(?:[-_. ]?[A-Z]{1,4})?[-_. ]?\d{1,5}(?:[.-]\d{1,4})*)[\s_:–-]+(?=\S)/i;

/** `QP-07_Purchasing rev C.docx` is number QP-07, title Purchasing, version C; what cannot be told is empty. */
export function fromFileName(name: string): FromName {
  let rest = name
    .normalize('NFC')
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .trim();
  const version = VERSION.exec(rest)?.[1]?.toUpperCase() ?? '';
  rest = rest.replace(VERSION, '').trim();
  const number = NUMBER.exec(rest)?.[1]?.trim() ?? '';
  const title = rest.replace(NUMBER, '').replaceAll('_', ' ').replace(/\s+/g, ' ').trim();
  return { number, title: title === '' ? rest.replaceAll('_', ' ') : title, version };
}

/** The whole number in a version's name: 3 in `3.1`, 3 in `C`; 1 where it tells none. */
export function versionNumber(label: string): number {
  const digits = /\d+/.exec(label)?.[0];
  if (digits !== undefined) return Math.min(9_999, Math.max(1, Number(digits)));
  const letter = /(?:^|[\s._-])([A-Z])$/i.exec(label.trim())?.[1];
  return letter === undefined ? 1 : letter.toUpperCase().charCodeAt(0) - 64;
}
