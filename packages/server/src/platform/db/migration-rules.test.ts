/** The rule of migrations: an older release goes on working beside them, or the file says since when nothing needs what goes. */
import { expect, test } from 'vitest';
import { MIGRATIONS, VERSION } from '../config.ts';
import { readMigrations } from './migrate.ts';
import { contractions } from './migration-rules.ts';
import { isOlder } from './release.ts';

/** Older ones were written before there was a release to run beside. */
const FIRST_JUDGED = 33;

test('every migration since the first release only adds, or names the release since which nothing uses what it takes away', () => {
  const faults = readMigrations(MIGRATIONS)
    .filter(({ number }) => number >= FIRST_JUDGED)
    .flatMap(({ name, sql, unusedSince }) => {
      if (unusedSince === undefined) return contractions(sql).map(says => `${name}: ${says}`);
      return isOlder(VERSION, unusedSince) ? [`${name} names a release that is not there yet`] : [];
    });
  expect(faults, 'see docs/operating/upgrade.md').toEqual([]);
});

test.each([
  ['a table goes', 'drop table note', 'takes a table away'],
  ['a column goes', 'alter table note drop column text', 'takes a column away'],
  ['a column goes without the word', 'alter table note drop text', 'takes a column away'],
  ['a column gets another name', 'alter table note rename column text to words', 'renames'],
  ['a table gets another name', 'alter table note rename to remark', 'renames'],
  ['a type changes', 'alter table note alter column size type bigint', 'changes the type'],
  ['a column becomes mandatory', 'alter table note alter size set not null', 'demands a value'],
  ['a default goes', 'alter table note alter column size drop default', 'takes a default away'],
  [
    'a column is added that has to be filled',
    'alter table note add column size int not null',
    'have to fill',
  ],
  [
    'the second of two changes',
    "alter table note add a numeric(4, 2) not null default 0, add column b text not null check (b <> '')",
    'have to fill',
  ],
  ['a rule is added', 'alter table note add constraint note_short check (length(text) < 9)', 'forbids rows'],
  ['a rule without a name is added', 'alter table auth."user" add unique (email)', 'forbids rows'],
  ['an order is made unique', 'create unique index note_once on note (org, text)', 'forbids rows'],
  ['rows become hidden', 'alter table note force row level security', 'hides rows'],
  ['a function goes', 'drop function app_org()', 'takes a function away'],
  ['a right goes', 'revoke insert on note from app_tenant', 'takes rights away'],
  ['rows go', 'delete from note where old', 'takes rows away'],
  [
    'a block takes something away',
    'do $$ begin alter table note drop column text; end $$',
    'takes a column away',
  ],
  [
    'a block that puts its statement together',
    "do $$ begin execute format('alter table %1$I rename to %1$I_old', 'note'); end $$",
    'renames',
  ],
  ['a transaction of its own', 'commit', 'does not fit'],
])('is refused: %s', (_, statement, says) => {
  expect(contractions(`select 1;\n${statement};`)).toEqual([expect.stringContaining(says)]);
});

test.each([
  [
    'a new table with whatever it demands',
    'create table a (b int); alter table a add column c int not null; create unique index d on a (b)',
  ],
  ['a column that may be empty', 'alter table note add column size int'],
  ['a column with a default', 'alter table note add column size int not null default 0'],
  [
    'a column that is computed',
    "alter table note add column e text generated always as (state->>'e') stored",
  ],
  [
    'a rule put in the place of another',
    'alter table note drop constraint c, add constraint c check (kind in (1, 2))',
  ],
  ['a rule that goes', 'alter table note drop constraint note_short'],
  ['an index', 'create index note_text on note (text); drop index if exists note_old'],
  [
    'a policy put in the place of another',
    'drop policy tenant on note; create policy tenant on note using (true)',
  ],
  [
    'a function made anew',
    'drop function f(int); create function f(int, int) returns int language sql as $$ select 1 $$',
  ],
  [
    'what a function does when it is called',
    'create function f() returns void language sql as $$ delete from note $$',
  ],
  ['what only a comment says', '-- drop table note;\n/* drop table note; */ select 1'],
  ['what only a string says', "insert into word (text) values ('drop table note; it''s over')"],
  [
    'rights of what is new',
    'create function f(a int) returns int language sql as $$ select 1 $$; revoke execute on function f(int) from public',
  ],
  [
    'the table of a new lifecycle',
    "call make_aggregate('note'); create unique index note_once on note (org)",
  ],
  ['references that take their rows along', 'create table a (b uuid references note on delete cascade)'],
])('may run beside an older release: %s', (_, sql) => {
  expect(contractions(sql)).toEqual([]);
});

test('of what was written before the rule four steps would have to name a release', () => {
  const contracting = readMigrations(MIGRATIONS).filter(
    ({ number, sql }) => number < FIRST_JUDGED && contractions(sql).length > 0,
  );
  expect(contracting.map(one => one.number)).toEqual([1, 5, 10, 27]);
});
