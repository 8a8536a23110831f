/** Chapter 0: the people open their two organizations and invite each other. */
import type { Role } from '@certwright/core/party/role.table';
import type { Door, Story, Walker } from './door.ts';

async function join(
  door: Door,
  org: string,
  inviting: Walker,
  name: string,
  roles: readonly Role[],
): Promise<Walker> {
  const person = await door.signUp(name);
  const { token } = await inviting.call('party.invite', org, {
    email: `${person.person}@example.org`,
    roles,
  });
  await person.call('party.accept', '', { token });
  return person;
}

export async function openOrganizations(door: Door, suffix: string): Promise<Story> {
  const manager = await door.signUp('Mira Lund');
  const client = await manager.call('party.found', '', {
    name: `Northlight Instruments ${suffix}`,
    kind: 'organization',
    address: 'Hafenstrasse 12',
    city: 'Kiel',
    country: 'DE',
  });
  const director = await join(door, client.id, manager, 'Jonas Brandt', [
    'top-management',
    'internal-auditor',
  ]);
  door.tell('An organization opens its account and invites its director', client.slug);
  await manager.call('own-role.make', client.id, {
    name: 'Document controller',
    permissions: ['party:read', 'requirement:read', 'document:write', 'document:acknowledge'],
  });
  await manager.call('calendar.make', client.id, {});
  const { id: webhook } = await manager.call('webhook.make', client.id, {
    name: 'Intranet',
    address: 'https://intranet.example.org/certwright',
    kinds: ['document'],
  });
  await manager.call('webhook.end', client.id, { id: webhook });
  const { id: domain } = await manager.call('sign-on.claim-domain', client.id, {
    domain: 'northlight.example.org',
  });
  await manager.call('sign-on.end-domain', client.id, { id: domain });
  const { id: provider } = await manager.call('sign-on.add-provider', client.id, {
    kind: 'oidc',
    name: 'Staff',
    issuer: 'https://login.northlight.example.org',
    clientId: 'certwright',
    clientSecret: 'made-up-for-the-sample',
  });
  await manager.call('sign-on.end-provider', client.id, { id: provider });
  await director.call('delegation.give', client.id, {
    to: manager.person,
    firstDay: '2031-07-01',
    lastDay: '2031-07-31',
    why: 'Summer holidays',
  });

  const schemeManager = await door.signUp('Tomas Vidal');
  const body = await schemeManager.call('party.found', '', {
    name: `Meridian Certification ${suffix}`,
    kind: 'certification-body',
    address: 'Kaiserplatz 3',
    city: 'Hamburg',
    country: 'DE',
    accreditation: { body: 'Example Accreditation Office', number: 'EAO-ZM-017' },
  });
  const add = (name: string, ...roles: readonly Role[]) => join(door, body.id, schemeManager, name, roles);
  const staff = {
    reviewer: await add('Sofia Reyes', 'application-reviewer'),
    planner: await add('Pavel Novak', 'planner'),
    // She may decide elsewhere; here she audits, and the system holds the two apart.
    lead: await add('Iris Vale', 'auditor', 'decision-maker'),
    auditor: await add('Emil Dahl', 'auditor'),
    technical: await add('Ruth Keller', 'technical-reviewer'),
    decider: await add('Omar Haddad', 'decision-maker'),
  };
  door.tell('A certification body opens its account with seven people in their roles', body.slug);
  const name = `Northlight Instruments ${suffix}`;
  return { client: { ...client, name, manager, director }, body: { ...body, schemeManager, ...staff } };
}
