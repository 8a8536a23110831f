/** Judges the text of a migration: whether a release that does not know it can go on reading and writing. */

type Seen = { readonly created: ReadonlySet<string>; readonly rest: (from: number) => string };

/** Comments, strings, dollar-quoted bodies; a quoted name stays as it is. */
const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$([\s\S]*?)\$\1\$|"[^"]*"/g;

/** The body of `do` runs now, and what it executes stands in strings; the body of a function runs when it is called. */
const bodyOf = (before: string, body: string): string =>
  /\bdo\s*(language\s+\w+\s*)?$/i.test(before) ? body.replaceAll(TOKEN, inBody) : "''";
const inBody = (token: string): string => (token.startsWith("'") ? ` ${token.slice(1, -1)} ` : '');

function statementsOf(sql: string): readonly string[] {
  const text = sql.replaceAll(TOKEN, (token, _tag, body: string | undefined, at: number) => {
    if (token.startsWith('--') || token.startsWith('/*')) return ' ';
    if (token.startsWith('"')) return token;
    return body === undefined ? "''" : bodyOf(sql.slice(Math.max(0, at - 40), at), body);
  });
  return text
    .split(';')
    .map(one => one.replaceAll(/\s+/g, ' ').trim().toLowerCase())
    .filter(Boolean);
}

/** Parts of a list that commas separate outside of brackets. */
function parts(text: string): readonly string[] {
  const found = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign === ',' && depth === 0) found.push('');
    else found[found.length - 1] += sign;
  }
  return found.map(one => one.trim());
}

const NAME = String.raw`((?:"[^"]*"|[\w$%.]+)(?:\.(?:"[^"]*"|[\w$%]+))?)`;
const plainName = (name: string | undefined): string =>
  (name ?? '').replace(/^public\./, '').replaceAll('"', '');
const OUTSIDE =
  /^(begin( work| transaction)?|start transaction.*|commit|rollback|vacuum.*)$|\bindex concurrently\b/;
const ALTER_TABLE = new RegExp(String.raw`\balter table (?:if exists )?(?:only )?${NAME} (.*)`);
const CREATE = new RegExp(
  String.raw`^create (?:or replace )?(?:unlogged )?(?:table|function|procedure) (?:if not exists )?${NAME}`,
);
/** Our own procedure that makes the table of a lifecycle. */
const MAKE_AGGREGATE = /call make_aggregate\('(\w+)'\)/g;
const UNIQUE_INDEX = new RegExp(
  String.raw`\bcreate unique index (?:if not exists )?(?:${NAME} )?on (?:only )?${NAME}`,
);
const CONSTRAINT = new RegExp(String.raw`^add constraint ${NAME}`);
const DROP = new RegExp(
  String.raw`\bdrop (table|view|materialized view|function|procedure|type|domain|sequence|schema|policy|trigger|role) (?:if exists )?${NAME}`,
);

const HIDES = 'hides rows that others read';

/** What a form of ALTER TABLE takes from those who do not know it. */
const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^drop (?!constraint\b)/, 'takes a column away'],
  [/^rename\b/, 'renames what others know by its name'],
  [/^alter (column )?\S+ (set data )?type\b/, 'changes the type of a column'],
  [/^alter (column )?\S+ set not null\b/, 'demands a value that others leave out'],
  [/^alter (column )?\S+ drop (default|identity|expression)\b/, 'takes a default away that others rely on'],
  [/^set schema\b/, 'moves a table away'],
  [/^(enable|force) row level security\b/, HIDES],
  [/^add (unique|check|foreign key|primary key|exclude)\b/, 'forbids rows that others write'],
];

function judgeAction(action: string, statement: string): string | undefined {
  const found = ACTIONS.find(([form]) => form.test(action));
  if (found) return found[1];
  const constraint = CONSTRAINT.exec(action)?.[1];
  if (constraint !== undefined) {
    // Put in the place of one that went: whether it allows more, its author has to know.
    return statement.includes(`drop constraint ${constraint}`) ||
      statement.includes(`drop constraint if exists ${constraint}`)
      ? undefined
      : 'forbids rows that others write';
  }
  return /^add (?!constraint\b)/.test(action) &&
    /\bnot null\b/.test(action) &&
    !/\b(default|generated)\b/.test(action)
    ? 'adds a column that others would have to fill'
    : undefined;
}

/** Whoever knows only the older release cannot use what is made in the same text. */
function revokesFromOthers(statement: string, created: ReadonlySet<string>): boolean {
  const [, on] = /^revoke .*? on (?:table |function |procedure )?(.*) from /.exec(statement) ?? [];
  if (on === undefined) return statement.startsWith('revoke ');
  return parts(on).some(one => !created.has(plainName(one.replace(/\(.*/, ''))));
}

function judgeStatement(statement: string, at: number, { created, rest }: Seen): string | undefined {
  if (OUTSIDE.test(statement)) return 'does not fit into the one transaction that a migration is';
  if (/^(truncate|delete from)\b/.test(statement)) return 'takes rows away';
  if (revokesFromOthers(statement, created)) return 'takes rights away that others use';
  if (/^alter type \S+ rename\b/.test(statement)) return 'renames what others know by its name';
  const [, kind, dropped] = DROP.exec(statement) ?? [];
  if (kind !== undefined) {
    const again = new RegExp(
      String.raw`create (or replace )?${kind} (if not exists )?${escaped(dropped)}[ (]`,
    );
    return kind !== 'table' && again.test(rest(at + 1)) ? undefined : `takes a ${kind} away`;
  }
  const unique = UNIQUE_INDEX.exec(statement);
  if (unique && !created.has(plainName(unique[2]))) return 'forbids rows that others write';
  const [, table, actions] = ALTER_TABLE.exec(statement) ?? [];
  if (table === undefined || actions === undefined || created.has(plainName(table))) return undefined;
  for (const action of parts(actions)) {
    const says = judgeAction(action, statement);
    // A loop that hides the rows of several tables is how new ones are made.
    if (says !== undefined && !(says === HIDES && table.includes('%'))) return says;
  }
  return undefined;
}

const escaped = (text: string | undefined): string =>
  (text ?? '').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * @param sql the text of a migration
 * @returns a sentence for each statement that an older release could not live with, empty when it can with all of them.
 * What a table, made in the same text, demands is nobody else's matter.
 */
export function contractions(sql: string): readonly string[] {
  const statements = statementsOf(sql);
  const created = new Set([
    ...statements.map(one => plainName(CREATE.exec(one)?.[1])).filter(Boolean),
    ...[...sql.matchAll(MAKE_AGGREGATE)].map(([, name]) => name ?? ''),
  ]);
  const seen: Seen = { created, rest: from => statements.slice(from).join(' ; ') };
  return statements.flatMap((statement, at) => {
    const says = judgeStatement(statement, at, seen);
    return says === undefined ? [] : [`“${statement.slice(0, 90)}” ${says}`];
  });
}
