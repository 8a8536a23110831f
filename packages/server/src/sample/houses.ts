/** Opens the sample's organizations with their people. */
import { BODIES, CLIENTS, type ClientKey } from './cast.table.ts';
import { type Actor, join, type Teller } from './teller.ts';

export type Body = {
  readonly id: string;
  readonly schemeManager: Actor;
  readonly reviewer: Actor;
  readonly planner: Actor;
  readonly lead: Actor;
  readonly auditor: Actor;
  readonly technical: Actor;
  readonly decider: Actor;
};
export type Client = {
  readonly id: string;
  readonly key: ClientKey;
  readonly manager: Actor;
  readonly director: Actor;
  readonly owner: Actor;
};

export async function openBody(teller: Teller, cast: (typeof BODIES)[number]): Promise<Body> {
  const { people, ...profile } = cast;
  const schemeManager = await teller.person(people[0]);
  const { id } = await schemeManager.call('party.found', '', { ...profile, kind: 'certification-body' });
  const add = (name: string, ...roles: Parameters<typeof join>[4]) =>
    join(teller, id, schemeManager, name, roles);
  const body = {
    id,
    schemeManager,
    reviewer: await add(people[1], 'application-reviewer'),
    planner: await add(people[2], 'planner'),
    lead: await add(people[3], 'auditor'),
    auditor: await add(people[4], 'auditor'),
    technical: await add(people[5], 'technical-reviewer'),
    decider: await add(people[6], 'decision-maker'),
  };
  await add(people[7], 'assessor');
  return body;
}

export async function openClient(teller: Teller, key: ClientKey): Promise<Client> {
  const { people, scope: _, sites: __, ...profile } = CLIENTS[key];
  const manager = await teller.person(people[0]);
  const { id } = await manager.call('party.found', '', { ...profile, kind: 'organization' });
  const director = await join(teller, id, manager, people[1], ['top-management', 'internal-auditor']);
  const owner = await join(teller, id, manager, people[2], ['process-owner']);
  return { id, key, manager, director, owner };
}
