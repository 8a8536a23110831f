/** The one requirement list as a sheet: at most one requirement of each edition in a row, so that a key sets one state. */
import type { Output } from '../api/client.ts';
import type { AssessedState, RequirementState } from './states.ts';

export type Line = Output<'requirement.list'>['rows'][number];

export type SheetRow = {
  /** Name of its first requirement: `iso-9001-2015:8.4.1`. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** `8`, or `A.5` for controls. */
  readonly chapter: string;
  readonly members: readonly RequirementState[];
};

export const nameOf = ({ edition, key }: { readonly edition: string; readonly key: string }): string =>
  `${edition}:${key}`;

/** `iso-9001-2015:8.4.1` taken apart; undefined when it is no name. */
export function placeOf(
  name: string | undefined,
): { readonly edition: string; readonly key: string } | undefined {
  const match = /^([a-z0-9-]+):([A-Za-z0-9.]+)$/.exec(name ?? '');
  return match?.[1] && match[2] ? { edition: match[1], key: match[2] } : undefined;
}

export const chapterOf = (number: string): string =>
  /^[A-Z]\./.test(number) ? number.split('.').slice(0, 2).join('.') : (number.split('.')[0] ?? number);

/** What people call a row: the number that its requirements share, else the place in the common structure. */
function numberOf(line: Line, members: readonly RequirementState[], at: number): string {
  const keys = new Set(members.map(one => one.key));
  const [first = ''] = keys;
  if (keys.size === 1 || at > 0) return first;
  return line.id.startsWith('hs:') ? line.id.slice(3) : first;
}

export function sheetRows(lines: readonly Line[]): readonly SheetRow[] {
  return lines.flatMap(line => {
    const columns = [...Map.groupBy(line.members, one => one.edition).values()];
    const depth = Math.max(0, ...columns.map(column => column.length));
    return Array.from({ length: depth }, (_, at) => {
      const members = columns.flatMap(column => column[at] ?? []);
      const number = numberOf(line, members, at);
      const [first] = members;
      return {
        id: first ? nameOf(first) : line.id,
        number,
        title: at === 0 ? line.title : (first?.title ?? line.title),
        chapter: chapterOf(number),
        members,
      };
    });
  });
}

const WORST: readonly AssessedState[] = ['not-started', 'partly', 'in-place', 'effective', 'not-applicable'];

/** The state that a row is seen by: the one that is furthest from done. */
export const worstState = (members: readonly RequirementState[]): AssessedState =>
  WORST.find(state => members.some(one => one.state === state)) ?? 'not-started';

export type SheetFilter = {
  readonly state?: string | undefined;
  readonly group?: string | undefined;
  readonly edition?: string | undefined;
  readonly owner?: string | undefined;
  readonly proof?: string | undefined;
  readonly due?: string | undefined;
  /** A grade, or `none`. */
  readonly maturity?: string | undefined;
  readonly confidence?: string | undefined;
  /** Anything: one of its requirements has a proposal. */
  readonly proposal?: string | undefined;
  readonly text?: string | undefined;
};

/** Rows of one edition hold that edition's requirement alone. */
export const ofEdition = (rows: readonly SheetRow[], edition: string | undefined): readonly SheetRow[] =>
  edition === undefined
    ? rows
    : rows.flatMap(row => {
        const members = row.members.filter(one => one.edition === edition);
        const [only] = members;
        return only
          ? [
              {
                ...row,
                members,
                number: only.key,
                title: only.title,
                chapter: chapterOf(only.key),
                id: nameOf(only),
              },
            ]
          : [];
      });

/** `none` asks for what was not said. */
const says = (asked: string | undefined, said: string | number | null): boolean =>
  asked === undefined || (asked === 'none' ? said === null : String(said) === asked);

/** A row stays when one of its requirements fits all that was asked for. */
export function filterSheet(rows: readonly SheetRow[], filter: SheetFilter): readonly SheetRow[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(row => {
    if (filter.group !== undefined && row.chapter !== filter.group) return false;
    if (filter.state !== undefined && worstState(row.members) !== filter.state) return false;
    return row.members.some(one => {
      const called = `${row.number} ${one.key} ${one.title} ${row.title}`.toLowerCase();
      return (
        (filter.proof === undefined || one.proof === filter.proof) &&
        says(filter.maturity, one.maturity) &&
        says(filter.confidence, one.confidence) &&
        (filter.proposal === undefined || one.proposal !== null) &&
        (filter.due === undefined || one.overdue) &&
        (filter.owner === undefined ||
          (filter.owner === 'nobody' ? one.owner === null : one.owner?.id === filter.owner)) &&
        words.every(word => called.includes(word))
      );
    });
  });
}
