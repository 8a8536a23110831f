/** What a directory does with people and groups: announced, changed, switched off, taken out. */
import { randomUUID } from 'node:crypto';
import { domainOf } from '@certwright/core/sign-on/sign-on.schema';
import { leaveByDirectory } from '../party/joining.ts';
import { endSessionsThrough } from '../platform/auth/account.store.ts';
import type { Acting } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { accountOf } from './arrive.ts';
import { emailOf, nameOf, type ScimGroup, type ScimUser } from './scim.shapes.ts';
import {
  changeGroup,
  changeIdentity,
  dropGroup,
  dropIdentity,
  type Group,
  groupsOf,
  type Identity,
  identitiesOf,
  identityById,
  identityByUserName,
  insertGroup,
  insertIdentity,
  ownerOf,
  type ProviderRow,
} from './sign-on.store.ts';
import { syncPlaces } from './sync.ts';

export type Directory = Acting & { readonly today: string; readonly provider: ProviderRow };

const unique = (what: string): HttpProblem => new HttpProblem(409, 'uniqueness', `${what} is here already.`);
const absent = (): HttpProblem => new HttpProblem(404, 'noTarget', 'There is nothing under this id.');
const unusable = (detail: string): HttpProblem => new HttpProblem(400, 'invalidValue', detail);

/** @throws HttpProblem 400 for an address that the organization does not answer for */
async function addressOf({ tx, org }: Directory, user: ScimUser): Promise<string> {
  const email = emailOf(user);
  const domain = email === undefined ? undefined : domainOf(email);
  if (email === undefined || domain === undefined) throw unusable('A person needs an e-mail address.');
  if ((await ownerOf(tx, domain))?.org !== org) {
    throw unusable(`${domain} is not a confirmed domain of this organization.`);
  }
  return email;
}

/** @throws HttpProblem 404 */
export async function userAt({ tx, provider }: Directory, id: string): Promise<Identity> {
  const found = await identityById(tx, provider.id, id);
  if (!found) throw absent();
  return found;
}

export async function addUser(act: Directory, user: ScimUser): Promise<Identity> {
  const { tx, org, provider, at } = act;
  const email = await addressOf(act, user);
  const name = nameOf(user);
  const there =
    (await identityByUserName(tx, provider.id, user.userName)) ??
    // Somebody who came by himself before the directory knew him.
    (await identitiesOf(tx, provider.id)).find(one => one.email === email);
  if (there?.provisioned) throw unique(user.userName);
  const kept = {
    user_name: user.userName,
    external_id: user.externalId ?? null,
    email,
    name,
    active: user.active ?? true,
    provisioned: true,
    changed_at: at,
  };
  const id = there?.id ?? randomUUID();
  if (there) await changeIdentity(tx, id, kept);
  else {
    const { id: person } = await accountOf(tx, { email, name, at });
    await insertIdentity(tx, { id, org, provider: provider.id, person, subject: null, made_at: at, ...kept });
  }
  await recordEvent(act, `directory-person:${id}`, { type: 'DirectoryPersonAnnounced', active: kept.active });
  await syncPlaces(act, provider, [id]);
  return userAt(act, id);
}

export async function changeUser(act: Directory, before: Identity, user: ScimUser): Promise<Identity> {
  const { tx, provider, at } = act;
  const other = await identityByUserName(tx, provider.id, user.userName);
  if (other && other.id !== before.id) throw unique(user.userName);
  const email = emailOf(user) === before.email ? before.email : await addressOf(act, user);
  const active = user.active ?? true;
  await changeIdentity(tx, before.id, {
    user_name: user.userName,
    external_id: user.externalId ?? null,
    email,
    name: nameOf(user),
    active,
    provisioned: true,
    changed_at: at,
  });
  if (active !== before.active) {
    const type = active ? 'DirectoryPersonSwitchedOn' : 'DirectoryPersonSwitchedOff';
    await recordEvent(act, `directory-person:${before.id}`, { type });
  }
  await syncPlaces(act, provider, [before.id]);
  if (!active) await endSessionsThrough(tx, provider.id, before.person);
  return userAt(act, before.id);
}

export async function dropUser(act: Directory, id: string): Promise<void> {
  const { tx, provider } = act;
  const { person, provisioned } = await userAt(act, id);
  if (provisioned) await leaveByDirectory(act, person);
  await recordEvent(act, `directory-person:${id}`, { type: 'DirectoryPersonTakenOut' });
  for (const group of await groupsOf(tx, provider.id)) {
    if (group.members.includes(id)) {
      await changeGroup(tx, group.id, { members: group.members.filter(one => one !== id) });
    }
  }
  await dropIdentity(tx, id);
  await endSessionsThrough(tx, provider.id, person);
}

/** @throws HttpProblem 404 */
export async function groupAt({ tx, provider }: Directory, id: string): Promise<Group> {
  const found = (await groupsOf(tx, provider.id)).find(one => one.id === id);
  if (!found) throw absent();
  return found;
}

/** @throws HttpProblem 400 for somebody whom the directory did not announce */
async function membersIn({ tx, provider }: Directory, group: ScimGroup): Promise<string[]> {
  const wanted = [...new Set((group.members ?? []).map(one => one.value))];
  if (wanted.length === 0) return [];
  const known = new Set((await identitiesOf(tx, provider.id)).map(one => one.id));
  if (wanted.some(id => !known.has(id))) throw unusable('A member of this group is not known here.');
  return wanted;
}

const sameName = (name: string) => (group: Group) => group.name.toLowerCase() === name.toLowerCase();

export async function addGroup(act: Directory, group: ScimGroup): Promise<Group> {
  const { tx, org, provider, at } = act;
  if ((await groupsOf(tx, provider.id)).some(sameName(group.displayName))) throw unique(group.displayName);
  const id = randomUUID();
  const members = await membersIn(act, group);
  await insertGroup(tx, {
    id,
    org,
    provider: provider.id,
    name: group.displayName,
    external_id: group.externalId ?? null,
    roles: [],
    members,
    made_at: at,
    changed_at: at,
  });
  await recordEvent(act, `directory-group:${id}`, {
    type: 'DirectoryGroupAnnounced',
    name: group.displayName,
  });
  return groupAt(act, id);
}

export async function changeGroupTo(act: Directory, before: Group, group: ScimGroup): Promise<Group> {
  const { tx, provider, at } = act;
  const clash = (await groupsOf(tx, provider.id)).find(sameName(group.displayName));
  if (clash && clash.id !== before.id) throw unique(group.displayName);
  const members = await membersIn(act, group);
  const change = { name: group.displayName, external_id: group.externalId ?? null, members, changed_at: at };
  await changeGroup(tx, before.id, change);
  const touched = [
    ...members.filter(id => !before.members.includes(id)),
    ...before.members.filter(id => !members.includes(id)),
  ];
  if (touched.length > 0) {
    await recordEvent(act, `directory-group:${before.id}`, {
      type: 'DirectoryGroupChanged',
      people: touched.length,
    });
  }
  await syncPlaces(act, provider, touched);
  return groupAt(act, before.id);
}

export async function takeGroupOut(act: Directory, id: string): Promise<void> {
  const { members } = await groupAt(act, id);
  await dropGroup(act.tx, id);
  await recordEvent(act, `directory-group:${id}`, { type: 'DirectoryGroupTakenOut' });
  await syncPlaces(act, act.provider, members);
}
