/** One's own data: all of it comes out, and after an erasure neither name nor address stands in any table, while the trail holds. */
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fsck } from '../platform/events/fsck.ts';
import { scoped } from '../platform/db/scoped.ts';
import { untilSealed } from '../testing/sealed.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

/** Tables in which some row says this. */
async function tablesThatSay(word: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ place: string; forced: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as place, c.relforcerowsecurity as forced
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth', 'pgboss', 'upkeep') and c.relkind in ('r', 'p')`,
  );
  const found: string[] = [];
  for (const { place, forced } of rows) {
    if (forced) await owner.query(`alter table ${place} no force row level security`);
    const { rowCount } = await owner.query(
      `select 1 from ${place} t where to_jsonb(t)::text ilike $1 limit 1`,
      [`%${word}%`],
    );
    if (forced) await owner.query(`alter table ${place} force row level security`);
    if (rowCount) found.push(place);
  }
  return found;
}

test('everything that is kept about a person comes out', async () => {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  const member = await world.member(org, founder, ['process-owner']);
  await member.call('context-issue.record', org, {
    title: 'Floods',
    side: 'external',
    effect: 'both',
    topic: 'other',
  });
  await member.call('context-issue.list', org);
  await world.opened.shell.openings.flush();
  const all = await member.call('account.export', '');
  expect(all).toMatchObject({ person: { id: member.person, name: 'Member' }, account: { password: true } });
  expect(all.organizations).toHaveLength(1);
  expect(all.sessions).toHaveLength(1);
  expect(all.acts.map(one => one.type)).toEqual(['IssueWritten', 'InvitationAccepted']);
  expect(all.opened.map(one => one.operation)).toContain('context-issue.list');
});

test('an erased person is nowhere any more, cannot come in, and the chain holds', async () => {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  const gone = await world.someone('Zzyzxina');
  const { person } = await gone.call('account.export', '');
  const { token } = await founder.call('party.invite', org, { email: person.email, roles: ['reader'] });
  await gone.call('party.accept', '', { token });
  await gone.call('calendar.make', org, {}, { 'idempotency-key': 'a-key-of-hers-1' });
  expect((await tablesThatSay('zzyzxina')).length).toBeGreaterThan(2);
  expect((await gone.try('account.erase', '', { sure: false })).status).toBe(400);
  await gone.call('account.erase', '', { sure: true });
  expect(await tablesThatSay('zzyzxina')).toEqual([]);
  expect((await gone.try('party.session', '')).status).toBe(401);
  expect((await founder.call('party.people', org)).people.map(one => one.id)).not.toContain(gone.person);
  const { rows } = await founder.call('trail.list', org, { actor: gone.person });
  expect(rows[0]).toMatchObject({ type: 'PersonErased', actor: { name: 'Erased person' } });
  await untilSealed(world, org);
  const checked = await scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, fsck);
  expect(checked.broken).toEqual([]);
});

test('who alone manages an organization hands it over first', async () => {
  const { id: org, founder } = await world.organization('organization', ['manager']);
  expect((await founder.try('account.erase', '', { sure: true })).problem.code).toBe('last-manager');
  await world.member(org, founder, ['manager']);
  await founder.call('account.erase', '', { sure: true });
});
