/** Tokens of programs: within what they were made for, for as long as they were made for, never beyond their person. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Permission } from '@certwright/core/party/permission.table';
import { postFile } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let manager: Caller;
beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: manager } = await world.organization('organization', ['manager']));
  await manager.call('standard.adopt', org, { edition: 'iso-9001-2015', scope: 'All' });
});
afterAll(() => world.close());

const issue = { title: 'Few apprentices', side: 'external', effect: 'hinders', topic: 'people' } as const;

async function program(by: Caller, permissions: Permission[], expiresOn = '2027-06-01') {
  const wished = { organization: org, name: 'Robot', permissions, expiresOn };
  const { id, token } = await by.call('token.make', '', wished);
  return { id, acts: world.as({ person: by.person, token }) };
}

describe('a token', () => {
  test('acts for its person within what it was made for', async () => {
    const { acts } = await program(manager, ['requirement:read', 'context:write']);
    const { id } = await acts.call('context-issue.record', org, issue);
    const { rows } = await acts.call('context-issue.list', org);
    expect(rows.find(row => row.id === id)?.written.by.id).toBe(manager.person);
    const beyond = await acts.try('nonconformity.raise', org, {
      source: 'process',
      statement: 'x',
      evidence: 'y',
    });
    expect(beyond.problem).toMatchObject({ status: 403, code: 'not-permitted' });
    expect((await postFile(world, acts, org, 'a.pdf', '%PDF-1.7\n%%EOF\n')).status).toBe(403);
  });

  test('reaches one organization, and tells of no other', async () => {
    const { acts } = await program(manager, ['requirement:read']);
    const other = await manager.call('party.found', '', { name: 'Another one', kind: 'organization' });
    expect((await acts.try('context-issue.list', other.id)).status).toBe(404);
    const { organizations } = await acts.call('party.session', '');
    expect(organizations.map(one => one.id)).toEqual([org]);
  });

  test('can do nothing about the account, and nothing weighty', async () => {
    const { acts } = await program(manager, ['party:manage', 'party:read']);
    const make = { organization: org, name: 'Child', permissions: ['party:read'], expiresOn: '2027-01-01' };
    for (const [id, input] of [
      ['token.make', make],
      ['token.list', {}],
      ['account.sessions', {}],
      ['account.end-other-sessions', {}],
      ['party.found', { name: 'Mine', kind: 'organization' }],
    ] as const) {
      expect([id, (await acts.try(id, '', input)).problem.code]).toEqual([id, 'not-for-tokens']);
    }
    const invite = await acts.try('party.invite', org, { email: 'x@example.org', roles: ['manager'] });
    expect(invite.problem.code).toBe('step-up-needed');
  });

  test('holds neither more nor longer than its person', async () => {
    const owner = await world.member(org, manager, ['process-owner']);
    const wished = { organization: org, name: 'Robot', expiresOn: '2027-06-01' };
    const more = await owner.try('token.make', '', { ...wished, permissions: ['standard:adopt'] });
    expect(more.problem.code).toBe('token-beyond-own-rights');
    const { acts } = await program(owner, ['context:write']);
    await acts.call('context-issue.record', org, issue);
    await manager.call('party.setRoles', org, { person: owner.person, roles: ['reader'] });
    expect((await acts.try('context-issue.record', org, issue)).status).toBe(403);
  });

  test.each(['2026-11-23', '2027-11-25', '2026-01-01'])('is not made until %s', async expiresOn => {
    const wished = { organization: org, name: 'Robot', permissions: ['party:read'], expiresOn };
    const refused = await manager.try('token.make', '', wished);
    expect(refused.problem.code).toBe('token-too-long-lived');
  });

  test('ends when it is revoked and on its day', async () => {
    const { id, acts } = await program(manager, ['requirement:read'], '2026-12-01');
    expect((await acts.try('context-issue.list', org)).status).toBe(200);
    const stranger = await world.someone('Stranger');
    expect((await stranger.try('token.revoke', '', { id })).status).toBe(404);
    await manager.call('token.revoke', '', { id });
    expect((await acts.try('context-issue.list', org)).status).toBe(401);
    const next = await program(manager, ['requirement:read'], '2026-12-01');
    world.clock.set('2026-12-01');
    expect((await next.acts.try('context-issue.list', org)).status).toBe(401);
    const { rows } = await manager.call('token.list', '');
    expect(rows.find(row => row.id === id)?.state).toBe('revoked');
    expect(rows.find(row => row.id === next.id)?.state).toBe('expired');
    world.clock.set('2026-11-23');
  });

  test('is kept as a hash alone', async () => {
    const { acts } = await program(manager, ['requirement:read']);
    const { rows } = await manager.call('token.list', '');
    expect(JSON.stringify(rows)).not.toContain(acts.token.slice(3));
  });

  test('that is made up is nobody’s', async () => {
    const acts = world.as({ person: '', token: `cw_${'A'.repeat(43)}` });
    expect((await acts.try('context-issue.list', org)).status).toBe(401);
  });
});
