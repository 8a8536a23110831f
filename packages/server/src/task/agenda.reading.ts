/** What has an owner and a day, as people read it: found in the tables, reckoned from the few records that have no row, named. */
import { type AgendaKind, ALL_AGENDA_KINDS } from '@certwright/core/task/agenda-kind.table';
import type { AgendaRow } from '@certwright/core/task/agenda.schema';
import { designation } from '@certwright/standards/edition';
import { absentFor, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { adoptedEditions } from '../standard/adopted.ts';
import { resolveEdition } from '../standard/resolve.ts';
import { type FoundRow, NO_DAY, type StoredKind } from './branches.store.ts';
import type { Place, Wanted } from './agenda-parts.store.ts';
import { agendaDays, agendaPage, dueOf } from './agenda.store.ts';
import { reckoned } from './agenda.reckoned.ts';

/** The longest list of one kind that a page of today shows. */
const MOST_WAITING = 50;

/** Whose things are wanted, in words of the query. */
export type Whose = {
  readonly owner: string;
  readonly kind?: AgendaKind | undefined;
};

/** Who sees no records of the system sees his tasks. */
const kindsFor = (act: Act, kind: AgendaKind | undefined): readonly AgendaKind[] => {
  const seen: readonly AgendaKind[] = act.can('requirement:read') ? ALL_AGENDA_KINDS : ['task'];
  return kind === undefined ? seen : seen.filter(one => one === kind);
};

export type Asked = {
  readonly wanted: Wanted;
  /** People of whom the lists that are reckoned are asked. */
  readonly people: readonly string[];
  /** With what belongs to nobody in particular: outside certificates, milestones. */
  readonly house: boolean;
  readonly absent: ReadonlySet<string>;
};

const overseers = (): HttpProblem =>
  new HttpProblem(403, 'not-permitted', 'Only who oversees tasks sees those of everybody.');

/** @throws HttpProblem 403 when others are asked about without the permission */
export async function asked(act: Act, { owner, kind }: Whose): Promise<Asked> {
  const kinds = kindsFor(act, kind);
  if (owner === 'given')
    return {
      wanted: { kinds: kinds.filter(one => one === 'task'), givenBy: act.person },
      people: [],
      house: false,
      absent: new Set(),
    };
  if (owner === 'nobody')
    return { wanted: { kinds, owners: null }, people: [], house: true, absent: new Set() };
  if (owner === 'me' || owner === act.person) {
    const absent = owner === 'me' ? await absentFor(act) : [];
    const people = [act.person, ...absent];
    return { wanted: { kinds, owners: people }, people, house: owner === 'me', absent: new Set(absent) };
  }
  if (!act.can('task:oversee')) throw overseers();
  if (owner === 'all')
    return { wanted: { kinds, owners: undefined }, people: [], house: true, absent: new Set() };
  return { wanted: { kinds, owners: [owner] }, people: [owner], house: false, absent: new Set() };
}

/** Titles of requirements, from the editions that the rows name. */
async function titlesOf(act: Act, rows: readonly FoundRow[]) {
  const ids = [...new Set(rows.flatMap(row => (row.kind === 'requirement' ? [row.detail] : [])))];
  const editions = await Promise.all(ids.map(id => resolveEdition(act, id)));
  const known = new Map(
    editions.flatMap(edition =>
      edition
        ? [
            [
              edition.id,
              { name: designation(edition), of: new Map(edition.requirements.map(r => [r.key, r.title])) },
            ] as const,
          ]
        : [],
    ),
  );
  return ({ title, detail }: FoundRow) => {
    const edition = known.get(detail);
    return { title: `${title} ${edition?.of.get(title) ?? ''}`.trim(), detail: edition?.name ?? detail };
  };
}

const keyOf = ({ kind, id, part }: FoundRow): string => `${kind}~${id}~${part}`;

export async function agendaViews(
  act: Act,
  rows: readonly FoundRow[],
  absent: ReadonlySet<string>,
): Promise<AgendaRow[]> {
  const [titled, person] = await Promise.all([
    titlesOf(act, rows),
    naming(
      act,
      rows.map(row => row.owner),
    ),
  ]);
  return rows.map(row => {
    const { kind, owner, path } = row;
    const due = dueOf(row);
    const { title, detail } = kind === 'requirement' ? titled(row) : row;
    return {
      key: keyOf(row),
      kind: kind as AgendaKind,
      title: title.replace(/\s+/g, ' '),
      detail: detail.replace(/\s+/g, ' '),
      owner: owner === null ? null : person(owner),
      due,
      overdue: due !== null && due < act.today,
      path,
      for: owner !== null && absent.has(owner) ? person(owner).name : null,
    };
  });
}

const placeOf = ({ due, id, part }: FoundRow): string => `${due}~${id}~${part}`;
const inOrder = (a: FoundRow, b: FoundRow): number => {
  const [x, y] = [placeOf(a), placeOf(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** What is reckoned, narrowed as the tables narrow what they know. */
async function others(act: Act, { wanted, people, absent, house }: Asked): Promise<readonly FoundRow[]> {
  const { kinds, from, to, days, text } = wanted;
  if (wanted.givenBy !== undefined) return [];
  const rows = await reckoned(act, kinds, { people, absent, house });
  return rows.filter(
    row =>
      (from === undefined || row.due >= from) &&
      (to === undefined || row.due <= to) &&
      (days === undefined || days.includes(row.due)) &&
      (text === undefined || `${row.title} ${row.detail}`.toLowerCase().includes(text)),
  );
}

/** `edition key` of the requirements whose title has the text. */
async function requirementsTitled(act: Act, text: string): Promise<readonly string[]> {
  const adopted = await adoptedEditions(act);
  return adopted.flatMap(({ edition }) =>
    edition.requirements
      .filter(one => one.title.toLowerCase().includes(text))
      .map(one => `${edition.id} ${one.key}`),
  );
}

export const withText = async (act: Act, one: Asked, said: string | undefined): Promise<Asked> => {
  if (said === undefined || said === '') return one;
  const text = said.toLowerCase();
  const requirements = one.wanted.kinds.includes('requirement') ? await requirementsTitled(act, text) : [];
  return { ...one, wanted: { ...one.wanted, text, titled: requirements } };
};

/** A page of the list. @returns the place after which the next page begins, null at the end */
export async function agendaRows(
  act: Act,
  one: Asked,
  { after, limit }: { readonly after?: Place | undefined; readonly limit: number },
): Promise<{ readonly rows: readonly FoundRow[]; readonly next: string | null }> {
  const [found, more] = await Promise.all([
    agendaPage(act.tx, act.org, one.wanted, { after, limit: limit + 1 }),
    others(act, one),
  ]);
  const begins = after === undefined ? '' : `${after.due}~${after.id}~${after.part}`;
  const rows = [...found, ...more.filter(row => placeOf(row) > begins)].toSorted(inOrder);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last ? placeOf(last) : null };
}

/** The most that a person is reminded of on a day. */
const MOST_REMINDED = 200;
/** The most that a calendar of one person holds. */
const MOST_DATED = 1_000;

/** What is his, or of whom he stands in for, and due on one of these days. */
export async function dueOnDays(act: Act, days: readonly string[]): Promise<readonly AgendaRow[]> {
  const mine = await asked(act, { owner: 'me' });
  const one = { ...mine, wanted: { ...mine.wanted, days } };
  const { rows } = await agendaRows(act, one, { limit: MOST_REMINDED });
  return agendaViews(act, rows, one.absent);
}

/** What is his, or of whom he stands in for, and has a day until this one; the late is among it. */
export async function datedUntil(act: Act, until: string): Promise<readonly AgendaRow[]> {
  const mine = await asked(act, { owner: 'me' });
  const one = { ...mine, wanted: { ...mine.wanted, to: until } };
  const { rows } = await agendaRows(act, one, { limit: MOST_DATED });
  return agendaViews(act, rows, one.absent);
}

/** Of these, what is open and his still. */
export async function ownByKey(act: Act, keys: ReadonlySet<string>): Promise<readonly AgendaRow[]> {
  const mine = await asked(act, { owner: 'me' });
  const ids = [...keys].map(key => key.split('~')[1] ?? '');
  const [found, more] = await Promise.all([
    agendaPage(act.tx, act.org, { ...mine.wanted, ids }, { limit: MOST_REMINDED }),
    others(act, mine),
  ]);
  const rows = [...found, ...more].filter(row => keys.has(keyOf(row))).toSorted(inOrder);
  return agendaViews(act, rows, mine.absent);
}

/** What is open of one kind for this person alone until a day, and what has no day. */
export async function ownDated(act: Act, kind: StoredKind, until: string): Promise<readonly AgendaRow[]> {
  const wanted = { kinds: [kind], owners: [act.person] };
  const [dated, undated] = await Promise.all([
    agendaPage(act.tx, act.org, { ...wanted, to: until }, { limit: MOST_WAITING }),
    agendaPage(act.tx, act.org, { ...wanted, from: NO_DAY }, { limit: MOST_WAITING }),
  ]);
  return agendaViews(act, [...dated, ...undated], new Set());
}

/** The days of a stretch that have something, each with its first things. */
export async function agendaByDay(act: Act, one: Asked, each: number) {
  const [found, more] = await Promise.all([agendaDays(act.tx, act.org, one.wanted, each), others(act, one)]);
  const days = new Map<string, { total: number; rows: FoundRow[] }>();
  const at = (due: string) => {
    const known = days.get(due) ?? { total: 0, rows: [] };
    days.set(due, known);
    return known;
  };
  for (const { total, ...row } of found) {
    const known = at(row.due);
    known.total = total;
    known.rows.push(row);
  }
  // Few, and of them the house has one alone: they come first on their day.
  for (const row of more) {
    const known = at(row.due);
    known.total += 1;
    known.rows = [row, ...known.rows].slice(0, each);
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1)).filter(([due]) => due !== NO_DAY);
}
