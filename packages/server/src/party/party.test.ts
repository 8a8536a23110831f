/** Organizations, people, invitations over HTTP on the real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('an organization', () => {
  test('is founded by a person, who then manages it', async () => {
    const ana = await world.someone('Ana');
    const { id, slug } = await ana.call('party.found', '', {
      name: 'Nordlicht Möbel GmbH',
      kind: 'organization',
    });
    expect(slug).toBe('nordlicht-mobel-gmbh');
    const { people } = await ana.call('party.people', slug);
    expect(people).toMatchObject([{ id: ana.person, roles: ['manager'] }]);
    const session = await ana.call('party.session', '');
    expect(session.organizations.map(o => o.id)).toEqual([id]);
  });

  test('does not exist for a stranger', async () => {
    const { id } = await world.organization('organization', ['manager']);
    const stranger = await world.someone('Stranger');
    const reply = await stranger.try('party.get', id);
    expect(reply.status).toBe(404);
  });

  test('keeps at least one manager', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const reply = await founder.try('party.setRoles', id, { person: founder.person, roles: ['reader'] });
    expect(reply.problem).toMatchObject({ status: 422, code: 'last-manager' });
  });

  test('gives no role of a certification body', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const reply = await founder.try('party.invite', id, { email: 'x@example.org', roles: ['auditor'] });
    expect(reply.problem).toMatchObject({ status: 422, code: 'role-of-another-kind' });
  });
});

describe('an invitation', () => {
  test('makes a member once and never again', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const { token } = await founder.call('party.invite', id, {
      email: 'b@example.org',
      roles: ['process-owner'],
    });
    const bo = await world.someone('Bo');
    expect(await bo.call('party.accept', '', { token })).toEqual({ org: id, roles: ['process-owner'] });
    const again = await world.someone('Cy');
    expect((await again.try('party.accept', '', { token })).problem.code).toBe('invitation-not-open');
  });

  test('sent twice under one key is done once', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const input = { email: 'd@example.org', roles: ['reader'] };
    const key = { 'idempotency-key': 'the-same-key' };
    const first = await founder.try('party.invite', id, input, key);
    const second = await founder.try('party.invite', id, input, key);
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    const kept = await scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, tx =>
      tx.selectFrom('idempotency').select('body').where('key', '=', 'the-same-key').execute(),
    );
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept), 'the link is not readable').not.toContain(first.body.token);
    const other = await founder.try('party.invite', id, { ...input, email: 'e@example.org' }, key);
    expect(other.problem.code).toBe('idempotency-key-reused');
  });
});
