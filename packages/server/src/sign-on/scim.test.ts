/** A directory brings people and groups (SCIM 2.0): what it can, and what it cannot. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator } from '../catalogue/catalogue.fixture.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const METADATA = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:idp">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
  <KeyDescriptor><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${'A'.repeat(200)}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
  <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://idp.example.org/sso"/>
  </IDPSSODescriptor></EntityDescriptor>`;

type Scim = (
  method: string,
  path: string,
  body?: object,
) => Promise<{ status: number; body: Record<string, never> & Record<string, unknown> }>;
type Directory = {
  readonly id: string;
  readonly founder: Caller;
  readonly domain: string;
  readonly provider: string;
  readonly scim: Scim;
};

const scimWith =
  (token: string): Scim =>
  async (method, path, body) => {
    const answer = await world.opened.app.request(`/api/scim/v2/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as never) };
  };

async function directory(newcomers: readonly string[] = []): Promise<Directory> {
  const { id, founder } = await world.organization('organization', ['manager']);
  const domain = `s${randomUUID().slice(0, 8)}.example`;
  await founder.call('sign-on.claim-domain', id, { domain });
  await founder.call('sign-on.confirm-for', '', { domain, claimant: id }, asOperator);
  const { id: provider } = await founder.call('sign-on.add-provider', id, {
    kind: 'saml',
    name: 'Staff',
    metadata: METADATA,
    newcomers,
  });
  const { token } = await founder.call('sign-on.open-directory', id, { id: provider });
  return { id, founder, domain, provider, scim: scimWith(token) };
}

const user = (userName: string, more: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName,
  name: { givenName: 'Ada', familyName: 'Example' },
  ...more,
});
const rolesOf = async ({ founder, id }: Directory, email: string): Promise<readonly string[] | undefined> =>
  (await founder.call('party.people', id)).people.find(person => person.email === email)?.roles;
const patch = (...Operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});

test('without its token nothing is told, and a token of a person is none', async () => {
  const { founder } = await directory();
  for (const token of ['', `cw_${'a'.repeat(43)}`, founder.token]) {
    expect((await scimWith(token)('GET', 'Users')).status).toBe(401);
    expect((await scimWith(token)('GET', 'ServiceProviderConfig')).status).toBe(401);
  }
});

test('it says what it can', async () => {
  const { scim } = await directory();
  expect((await scim('GET', 'ServiceProviderConfig')).body).toMatchObject({ patch: { supported: true } });
  expect((await scim('GET', 'ResourceTypes')).body).toMatchObject({ totalResults: 2 });
  expect((await scim('GET', 'Schemas')).body).toMatchObject({ totalResults: 2 });
});

test('somebody announced is a member as newcomers are; switched off he is none; taken out he is unknown', async () => {
  const here = await directory(['reader']);
  const email = `ada@${here.domain}`;
  const made = await here.scim('POST', 'Users', user(email, { externalId: 'E1' }));
  expect(made).toMatchObject({ status: 201, body: { userName: email, externalId: 'E1', active: true } });
  const id = String(made.body.id);
  expect(await rolesOf(here, email)).toEqual(['reader']);
  expect((await here.scim('POST', 'Users', user(email.toUpperCase()))).status).toBe(409);
  const found = await here.scim('GET', `Users?filter=${encodeURIComponent(`userName eq "${email}"`)}`);
  expect(found.body).toMatchObject({ totalResults: 1, Resources: [{ id }] });
  // As one large directory writes it: the flag as a word, with an op in capitals.
  const off = patch({ op: 'Replace', path: 'active', value: 'False' });
  expect((await here.scim('PATCH', `Users/${id}`, off)).body).toMatchObject({ active: false });
  expect(await rolesOf(here, email)).toBeUndefined();
  const on = patch({ op: 'replace', value: { active: true } });
  expect((await here.scim('PATCH', `Users/${id}`, on)).body).toMatchObject({ active: true });
  expect(await rolesOf(here, email)).toEqual(['reader']);
  const renamed = await here.scim('PUT', `Users/${id}`, user(email, { displayName: 'Ada E.' }));
  expect(renamed.body).toMatchObject({ displayName: 'Ada E.' });
  expect((await here.scim('DELETE', `Users/${id}`)).status).toBe(204);
  expect((await here.scim('GET', `Users/${id}`)).status).toBe(404);
  expect(await rolesOf(here, email)).toBeUndefined();
});

test('groups give the roles that the organization says, never the directory', async () => {
  const here = await directory();
  const email = `grouped@${here.domain}`;
  const id = String((await here.scim('POST', 'Users', user(email))).body.id);
  expect(await rolesOf(here, email)).toBeUndefined();
  const group = await here.scim('POST', 'Groups', {
    displayName: 'Quality',
    roles: ['manager'],
    members: [{ value: id }],
  });
  expect(group.status).toBe(201);
  expect(await rolesOf(here, email)).toBeUndefined();
  const { groups } = await here.founder.call('sign-on.get', here.id);
  expect(groups).toMatchObject([{ name: 'Quality', roles: [], people: 1 }]);
  const mapped = groups[0]?.id ?? '';
  const wrong = await here.founder.try('sign-on.map-group', here.id, { id: mapped, roles: ['auditor'] });
  expect(wrong.problem.code).toBe('role-of-another-kind');
  await here.founder.call('sign-on.map-group', here.id, {
    id: mapped,
    roles: ['internal-auditor', 'reader'],
  });
  expect((await rolesOf(here, email))?.toSorted()).toEqual(['internal-auditor', 'reader']);
  const out = patch({ op: 'remove', path: `members[value eq "${id}"]` });
  expect(await here.scim('PATCH', `Groups/${mapped}`, out)).toMatchObject({
    status: 200,
    body: { members: [] },
  });
  expect(await rolesOf(here, email)).toBeUndefined();
  await here.scim('PATCH', `Groups/${mapped}`, patch({ op: 'add', path: 'members', value: [{ value: id }] }));
  expect((await rolesOf(here, email))?.length).toBe(2);
  expect((await here.scim('DELETE', `Groups/${mapped}`)).status).toBe(204);
  expect(await rolesOf(here, email)).toBeUndefined();
});

test('what was given here by hand stays as it was given', async () => {
  const here = await directory(['reader']);
  const email = `hand@${here.domain}`;
  const id = String((await here.scim('POST', 'Users', user(email))).body.id);
  const person = (await here.founder.call('party.people', here.id)).people.find(one => one.email === email);
  await here.founder.call('party.setRoles', here.id, { person: person?.id, roles: ['process-owner'] });
  await here.scim('PUT', `Users/${id}`, user(email, { displayName: 'By hand' }));
  expect(await rolesOf(here, email)).toEqual(['process-owner']);
});

describe('what a directory cannot', () => {
  test('bring people of domains that are not its own', async () => {
    const here = await directory(['reader']);
    const other = await directory(['reader']);
    for (const email of [`someone@${other.domain}`, 'someone@example.com', 'no address', 'a@b@c']) {
      expect((await here.scim('POST', 'Users', user(email))).status).toBe(400);
    }
    const id = String((await here.scim('POST', 'Users', user(`own@${here.domain}`))).body.id);
    const moved = patch({
      op: 'replace',
      path: 'emails',
      value: [{ value: `x@${other.domain}`, primary: true }],
    });
    expect((await here.scim('PATCH', `Users/${id}`, moved)).status).toBe(400);
  });

  test('reach people and groups of another organization', async () => {
    const here = await directory(['reader']);
    const other = await directory(['reader']);
    const theirs = String((await other.scim('POST', 'Users', user(`x@${other.domain}`))).body.id);
    const group = String((await other.scim('POST', 'Groups', { displayName: 'Theirs' })).body.id);
    for (const path of [`Users/${theirs}`, `Groups/${group}`]) {
      expect((await here.scim('GET', path)).status).toBe(404);
      expect((await here.scim('DELETE', path)).status).toBe(404);
      expect(
        (await here.scim('PATCH', path, patch({ op: 'replace', path: 'active', value: false }))).status,
      ).toBe(404);
    }
    const stolen = await here.scim('POST', 'Groups', { displayName: 'Mine', members: [{ value: theirs }] });
    expect(stolen.status).toBe(400);
    expect((await here.scim('GET', 'Users')).body).toMatchObject({ totalResults: 0 });
  });

  test('leave an organization without anybody who manages it', async () => {
    const here = await directory(['manager']);
    const email = `boss@${here.domain}`;
    const id = String((await here.scim('POST', 'Users', user(email))).body.id);
    await here.founder.call('party.end', here.id, { person: here.founder.person });
    const off = patch({ op: 'replace', path: 'active', value: false });
    const refused = await here.scim('PATCH', `Users/${id}`, off);
    expect(refused).toMatchObject({ status: 409, body: { scimType: 'last-manager' } });
  });

  test('go on once its token was closed or made anew', async () => {
    const here = await directory();
    await here.founder.call('sign-on.open-directory', here.id, { id: here.provider });
    expect((await here.scim('GET', 'Users')).status).toBe(401);
    const { token } = await here.founder.call('sign-on.open-directory', here.id, { id: here.provider });
    expect((await scimWith(token)('GET', 'Users')).status).toBe(200);
    await here.founder.call('sign-on.close-directory', here.id, { id: here.provider });
    expect((await scimWith(token)('GET', 'Users')).status).toBe(401);
  });

  test.each([
    '(((((((((((((((((((((((((((((((((((((',
    `userName eq "${'a'.repeat(600)}"`,
    'userName sw',
    '"; drop table org; --',
    `${'not '.repeat(100)}(a pr)`,
  ])('stop the server with the filter %s', async filter => {
    const here = await directory();
    const started = performance.now();
    const { status } = await here.scim('GET', `Users?filter=${encodeURIComponent(filter)}`);
    expect([200, 400]).toContain(status);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each<{ op: string; path?: string; value: unknown }>([
    { op: 'replace', path: '__proto__.polluted', value: 'yes' },
    { op: 'add', value: { constructor: { prototype: { polluted: 'yes' } } } },
    { op: 'replace', path: 'id', value: randomUUID() },
    { op: 'add', path: 'roles', value: ['manager'] },
    { op: 'replace', path: 'meta', value: {} },
  ])('change more than it may: %o', async operation => {
    const here = await directory(['reader']);
    const email = `patched@${here.domain}`;
    const id = String((await here.scim('POST', 'Users', user(email))).body.id);
    const { status } = await here.scim('PATCH', `Users/${id}`, patch(operation));
    expect([200, 400]).toContain(status);
    expect((await here.scim('GET', `Users/${id}`)).body).toMatchObject({ id, userName: email });
    expect(await rolesOf(here, email)).toEqual(['reader']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
