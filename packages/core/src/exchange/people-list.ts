/** People from a list: each row read, compared with who is here, and turned into an invitation or a person without e-mail. */
import { isCalendarDate } from '@certwright/rules/calendar-date';
import type { Id } from '../kernel/schema.ts';
import { type OrgKind, type Role, roleTitle, rolesOf } from '../party/role.table.ts';
import { PersonNumber } from '../station/station.schema.ts';

export const PEOPLE_COLUMNS = ['Name', 'E-mail', 'Personnel number', 'Roles', 'Last day'] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** More in one run would keep the person waiting; a longer list is cut in two. */
export const MOST_PEOPLE = 500;

/** What is wrong in a cell, what belongs there, and what to do. */
export type PeopleError = {
  readonly column: PeopleColumn;
  readonly expected: string;
  readonly got: string;
  readonly remedy: string;
};

type Given = {
  readonly roles: readonly Role[];
  readonly ownRoles: readonly Id[];
  readonly lastDay: string | null;
};
export type PeopleAct = Given &
  (
    | { readonly kind: 'invite'; readonly email: string }
    | { readonly kind: 'add'; readonly name: string; readonly number: string }
  );

export type PeopleRow = {
  /** As the spreadsheet counts: the first row below the titles is 2. */
  readonly row: number;
  /** Who it is about: the name, or else the address or number. */
  readonly who: string;
  readonly errors: readonly PeopleError[];
  readonly act: PeopleAct | null;
  /** What the row says that is not used now. */
  readonly note: string;
};

export type PeopleContext = {
  readonly kind: OrgKind;
  readonly today: string;
  /** Roles that the organization made for itself. */
  readonly ownRoles: readonly { readonly id: Id; readonly name: string }[];
  /** Addresses of members and of people with an open invitation, in lower case. */
  readonly members: ReadonlySet<string>;
  readonly invited: ReadonlySet<string>;
  /** Numbers for shared devices that are given. */
  readonly numbers: ReadonlySet<string>;
  /** Cells that compute their value, as `row:column`, both from one. */
  readonly formulas: ReadonlySet<string>;
};

const ALSO_CALLED: Readonly<Record<string, PeopleColumn>> = {
  name: 'Name',
  'full name': 'Name',
  person: 'Name',
  email: 'E-mail',
  'e mail': 'E-mail',
  mail: 'E-mail',
  'email address': 'E-mail',
  'e mail address': 'E-mail',
  'personnel number': 'Personnel number',
  'personnel no': 'Personnel number',
  'staff number': 'Personnel number',
  number: 'Personnel number',
  roles: 'Roles',
  role: 'Roles',
  'last day': 'Last day',
  until: 'Last day',
  end: 'Last day',
};

/** Letters and digits alone, so that spelling and signs between them make no difference. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ADDRESS = /^[^\s@<>()",;:\\[\]]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,180}[a-z0-9])?\.[a-z]{2,}$/i;
/** Signs that no name has: control characters, halves of pairs, and those that turn the direction of writing. */
const HIDDEN = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const FORMULA = /^[=+@]|^-./;
const LONGEST_NAME = 120;

type Meaning = {
  readonly roles: readonly Role[];
  readonly ownRoles: readonly Id[];
  readonly unknown: readonly string[];
};

function rolesIn(cell: string, { kind, ownRoles }: PeopleContext): Meaning {
  const known = new Map<string, { role?: Role; own?: Id }>();
  for (const own of ownRoles) known.set(plain(own.name), { own: own.id });
  for (const role of rolesOf(kind)) {
    known.set(plain(role), { role });
    known.set(plain(roleTitle(role)), { role });
    known.set(plain(roleTitle(role).replace(/\(.*\)/, '')), { role });
  }
  const words = known.has(plain(cell)) ? [cell] : cell.split(/[,;/\n]/).filter(word => plain(word) !== '');
  const found = words.map(word => known.get(plain(word)));
  const once = <T>(all: readonly (T | undefined)[]): readonly T[] => [
    ...new Set(all.filter((one): one is T => one !== undefined)),
  ];
  return {
    roles: once(found.map(one => one?.role)),
    ownRoles: once(found.map(one => one?.own)),
    unknown: words.filter(word => !known.has(plain(word))).map(word => word.trim()),
  };
}

const roleWords = ({ kind, ownRoles }: PeopleContext): string =>
  [...rolesOf(kind).map(roleTitle), ...ownRoles.map(role => role.name)].join(', ');

type Cells = (column: PeopleColumn) => string;
type Wrong = (column: PeopleColumn, expected: string, remedy: string) => void;
type Seen = { readonly emails: Map<string, number>; readonly numbers: Map<string, number> };

function readRoles(cells: Cells, wrong: Wrong, context: PeopleContext): Given {
  const { roles, ownRoles, unknown } = rolesIn(cells('Roles'), context);
  const remedy = 'Write the roles as they are called here, with commas between them.';
  if (unknown.length > 0) wrong('Roles', `roles out of: ${roleWords(context)}`, remedy);
  else if (roles.length + ownRoles.length === 0)
    wrong('Roles', `at least one role out of: ${roleWords(context)}`, remedy);
  const end = cells('Last day');
  const lastDay = end === '' ? null : end;
  if (lastDay !== null && !isCalendarDate(lastDay))
    wrong('Last day', 'a date as YYYY-MM-DD, or a date cell', 'Write the date so, or leave the cell empty.');
  else if (lastDay !== null && lastDay < context.today)
    wrong('Last day', `a day from ${context.today} on`, 'Take the row out, or leave the cell empty.');
  return { roles, ownRoles, lastDay };
}

function readEmail(cells: Cells, wrong: Wrong, context: PeopleContext, seen: Seen, row: number): string {
  const email = cells('E-mail').toLowerCase();
  const earlier = seen.emails.get(email);
  const off = 'Take the row out.';
  if (!ADDRESS.test(email) || email.length > 200)
    wrong(
      'E-mail',
      'an address such as ana@example.org',
      'Correct it, or leave it empty and give a personnel number.',
    );
  else if (earlier !== undefined)
    wrong('E-mail', `an address that stands in the list once; row ${earlier} has it already`, off);
  else if (context.members.has(email)) wrong('E-mail', 'somebody who is not a member yet', off);
  else if (context.invited.has(email))
    wrong(
      'E-mail',
      'somebody who is not invited yet',
      `${off} The open invitation stands on the page of the people.`,
    );
  if (earlier === undefined) seen.emails.set(email, row);
  return email;
}

function readNumber(cells: Cells, wrong: Wrong, context: PeopleContext, seen: Seen, row: number): string {
  const parsed = PersonNumber.safeParse(cells('Personnel number'));
  const number = parsed.data ?? '';
  const earlier = seen.numbers.get(number);
  if (!parsed.success)
    wrong(
      'Personnel number',
      'letters, digits, points and hyphens, at most twenty',
      'Shorten or correct it.',
    );
  else if (earlier !== undefined)
    wrong(
      'Personnel number',
      `a number that stands in the list once; row ${earlier} has it already`,
      'Correct one of the two.',
    );
  else if (context.numbers.has(number))
    wrong('Personnel number', 'a number that nobody here has', 'Take the row out, or give another number.');
  if (parsed.success && earlier === undefined) seen.numbers.set(number, row);
  return number;
}

function judged(cells: Cells, wrong: Wrong, context: PeopleContext, seen: Seen, row: number): PeopleAct {
  const given = readRoles(cells, wrong, context);
  if (cells('E-mail') !== '')
    return { kind: 'invite', email: readEmail(cells, wrong, context, seen, row), ...given };
  if (cells('Personnel number') === '') {
    wrong('E-mail', 'an e-mail address, or a name and a personnel number', 'Fill in one of the two.');
    return { kind: 'invite', email: '', ...given };
  }
  const name = cells('Name');
  if (name === '') wrong('Name', 'the name of somebody who has no e-mail', 'Fill in the name.');
  return { kind: 'add', name, number: readNumber(cells, wrong, context, seen, row), ...given };
}

/**
 * Reads a list whose first row holds the titles, columns in any order; nothing is changed.
 * @param table text cells @throws nothing: what is wrong stands at its row
 */
export function planPeople(
  table: readonly (readonly string[])[],
  context: PeopleContext,
): readonly PeopleRow[] {
  const titles = (table[0] ?? []).map(title => ALSO_CALLED[plain(title)]);
  const at = new Map(PEOPLE_COLUMNS.map(column => [column, titles.indexOf(column)]));
  const has = (column: PeopleColumn): boolean => (at.get(column) ?? -1) >= 0;
  const missing: PeopleColumn[] = has('Roles') ? [] : ['Roles'];
  if (!has('E-mail') && !has('Personnel number')) missing.unshift('E-mail');
  if (missing.length > 0) {
    const errors = missing.map(column => ({
      column,
      expected: `a column with the title ${column}${column === 'E-mail' ? ' or Personnel number' : ''}`,
      got: (table[0] ?? []).join(', ').slice(0, 100),
      remedy: `Begin the list with a row of titles: ${PEOPLE_COLUMNS.join(', ')}.`,
    }));
    return [{ row: 1, who: '', errors, act: null, note: '' }];
  }
  const seen: Seen = { emails: new Map(), numbers: new Map() };
  return table.slice(1).flatMap((line, index): readonly PeopleRow[] => {
    if (line.every(cell => cell === '')) return [];
    const row = index + 2;
    const cells: Cells = column => line[at.get(column) ?? -1] ?? '';
    const errors: PeopleError[] = [];
    const wrong: Wrong = (column, expected, remedy) => {
      const got = cells(column).replace(new RegExp(HIDDEN, 'gu'), '�').slice(0, 100);
      if (!errors.some(one => one.column === column)) errors.push({ column, expected, got, remedy });
    };
    for (const column of PEOPLE_COLUMNS) {
      if (FORMULA.test(cells(column)) || context.formulas.has(`${row}:${(at.get(column) ?? -1) + 1}`))
        wrong(column, 'text, not a formula', 'Paste the value instead of the formula.');
      else if (HIDDEN.test(cells(column))) wrong(column, 'text without hidden signs', 'Type the cell anew.');
    }
    if (cells('Name').length > LONGEST_NAME)
      wrong('Name', `at most ${LONGEST_NAME} characters`, 'Shorten the name.');
    const act = judged(cells, wrong, context, seen, row);
    const unused = act.kind === 'invite' && cells('Personnel number') !== '';
    const who = (cells('Name') || cells('E-mail') || cells('Personnel number')).replace(
      new RegExp(HIDDEN, 'gu'),
      '�',
    );
    return [
      {
        row,
        who: who.slice(0, LONGEST_NAME),
        errors,
        act: errors.length > 0 ? null : act,
        note: unused ? 'Invited by e-mail; the number can be given once he has come in.' : '',
      },
    ];
  });
}
