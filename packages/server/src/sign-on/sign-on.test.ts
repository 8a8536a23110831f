/** Single sign-on against real providers: who comes in, who does not, and what a provider cannot do. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asOperator } from '../catalogue/catalogue.fixture.ts';
import { openBrowser } from '../testing/sign-on/browser.ts';
import { openNameServer, type NameServer } from '../testing/sign-on/name-server.ts';
import { type OidcIdp, openOidcIdp } from '../testing/sign-on/oidc-idp.ts';
import { openSamlIdp, type SamlIdp } from '../testing/sign-on/saml-idp.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { closeSessions } from './close.worker.ts';

const BASE = 'http://localhost:8420';
const CLIENT = { id: 'certwright', secret: 'a secret of the client' };
let world: World;
let names: NameServer;
let oidc: OidcIdp;
let saml: SamlIdp;
const redirects: string[] = [];

beforeAll(async () => {
  names = await openNameServer();
  oidc = await openOidcIdp(CLIENT, redirects);
  saml = await openSamlIdp();
  world = await openWorld(undefined, undefined, {
    CERTWRIGHT_DNS: names.address,
    CERTWRIGHT_TRUSTED_HOSTS: '127.0.0.1',
  });
}, 60_000);
afterAll(async () => {
  names.close();
  await Promise.all([world.close(), oidc.close(), saml.close()]);
});

type Org = { readonly id: string; readonly founder: Caller; readonly domain: string };

async function organization(): Promise<Org> {
  const { id, founder } = await world.organization('organization', ['manager']);
  const domain = `d${randomUUID().slice(0, 8)}.example`;
  const claimed = await founder.call('sign-on.claim-domain', id, { domain });
  names.txt.set(claimed.record, claimed.proof);
  await founder.call('sign-on.confirm-domain', id, { id: claimed.id });
  return { id, founder, domain };
}
async function withOidc(org: Org, newcomers: readonly string[] = []): Promise<string> {
  const { id } = await org.founder.call('sign-on.add-provider', org.id, {
    kind: 'oidc',
    name: 'Staff',
    issuer: oidc.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    newcomers,
  });
  redirects.push(`${BASE}/api/sign-on/${id}/oidc`);
  return id;
}
const withSaml = async (org: Org, newcomers: readonly string[] = []): Promise<string> =>
  (
    await org.founder.call('sign-on.add-provider', org.id, {
      kind: 'saml',
      name: 'Staff',
      metadata: saml.metadata,
      newcomers,
    })
  ).id;

const browser = () => openBrowser(world.opened.app, BASE);
const start = (provider: string, more = ''): string =>
  `${BASE}/api/sign-on/start?provider=${provider}&next=/o/x/today${more}`;
const faultOf = (url: string): string | null => new URL(url).searchParams.get('fault');
type Session = { person: { id: string; email: string }; organizations: { id: string; roles: string[] }[] };
const sessionIn = async (one: ReturnType<typeof browser>): Promise<Session | undefined> => {
  const answer = await one.ask('/api/session');
  return answer.status === 200 ? ((await answer.json()) as Session) : undefined;
};
async function signUp(one: ReturnType<typeof browser>, email: string): Promise<string> {
  const body = JSON.stringify({ name: 'Had an account', email, password: 'a long enough password' });
  const answer = await one.ask('/api/auth/sign-up/email', { method: 'POST', body });
  return ((await answer.json()) as { user: { id: string } }).user.id;
}

describe('a domain', () => {
  test('counts once its record is there, and for one organization only', async () => {
    const one = await world.organization('organization', ['manager']);
    const domain = `once-${randomUUID().slice(0, 8)}.example`;
    const claimed = await one.founder.call('sign-on.claim-domain', one.id, { domain });
    expect(claimed).toMatchObject({ record: `_certwright.${domain}`, confirmedAt: null });
    const early = await one.founder.try('sign-on.confirm-domain', one.id, { id: claimed.id });
    expect(early.problem.code).toBe('domain-not-proved');
    names.txt.set(claimed.record, 'certwright=something else');
    const wrong = await one.founder.try('sign-on.confirm-domain', one.id, { id: claimed.id });
    expect(wrong.problem.code).toBe('domain-not-proved');
    names.txt.set(claimed.record, claimed.proof);
    const right = await one.founder.call('sign-on.confirm-domain', one.id, { id: claimed.id });
    expect(right.confirmedBy).toBe('dns');
    const twice = await one.founder.try('sign-on.claim-domain', one.id, { domain });
    expect(twice.problem.code).toBe('domain-claimed');

    const other = await world.organization('organization', ['manager']);
    const second = await other.founder.call('sign-on.claim-domain', other.id, { domain });
    names.txt.set(second.record, second.proof);
    const late = await other.founder.try('sign-on.confirm-domain', other.id, { id: second.id });
    expect(late.problem.code).toBe('domain-of-another');
    await one.founder.call('sign-on.end-domain', one.id, { id: claimed.id });
    const then = await other.founder.call('sign-on.confirm-domain', other.id, { id: second.id });
    expect(then.confirmedBy).toBe('dns');
  });

  test('is confirmed by the operator where the DNS cannot be changed', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const domain = `by-hand-${randomUUID().slice(0, 8)}.example`;
    await founder.call('sign-on.claim-domain', id, { domain });
    const confirmFor = () => founder.try('sign-on.confirm-for', '', { domain, claimant: id }, asOperator);
    expect((await founder.try('sign-on.confirm-for', '', { domain, claimant: id })).status).not.toBe(200);
    const done = await confirmFor();
    expect(done.status).toBe(200);
    const { domains } = await founder.call('sign-on.get', id);
    expect(domains[0]).toMatchObject({ domain, confirmedBy: 'operator' });
    const again = await confirmFor();
    expect(again.status).toBe(404);
  });

  test('there are fifty at most', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    for (let n = 0; n < 50; n += 1) {
      await founder.call('sign-on.claim-domain', id, { domain: `n${n}.example.org` });
    }
    const more = await founder.try('sign-on.claim-domain', id, { domain: 'more.example.org' });
    expect(more.problem.code).toBe('too-many-domains');
  });
});

describe.each([
  {
    protocol: 'OpenID Connect',
    with: withOidc,
    is: (id: string, email: string) =>
      oidc.is({ sub: id, email, email_verified: true, name: 'Somebody Else' }),
  },
  {
    protocol: 'SAML',
    with: withSaml,
    is: (id: string, email: string) => saml.is({ id, email, name: 'Somebody Else' }),
  },
])('$protocol', ({ with: withProvider, is }) => {
  test('whoever is invited comes in with the place of the invitation, and again without it', async () => {
    const org = await organization();
    const provider = await withProvider(org);
    const email = `invited@${org.domain}`;
    await org.founder.call('party.invite', org.id, { email, roles: ['process-owner'] });
    is(`invited-${org.domain}`, email);
    const one = browser();
    const found = await one.ask(`/api/public/sign-in-ways?email=${encodeURIComponent(email)}`);
    expect(await found.json()).toEqual({ providers: [{ id: provider, name: 'Staff' }] });
    expect((await one.go(start(provider))).url).toBe(`${BASE}/o/x/today`);
    const session = await sessionIn(one);
    expect(session?.person.email).toBe(email);
    expect(session?.organizations).toMatchObject([{ id: org.id, roles: ['process-owner'] }]);
    const again = browser();
    await again.go(start(provider));
    expect((await sessionIn(again))?.person.id).toBe(session?.person.id);
  });

  test('a newcomer comes in where the organization says as what, and otherwise not', async () => {
    const org = await organization();
    const closed = await withProvider(org);
    is(`new-${org.domain}`, `new@${org.domain}`);
    const one = browser();
    expect(faultOf((await one.go(start(closed))).url)).toBe('not-a-member');
    expect(await sessionIn(one)).toBeUndefined();
    await org.founder.call('sign-on.change-provider', org.id, {
      id: closed,
      newcomers: ['reader'],
      required: false,
    });
    await one.go(start(closed));
    expect((await sessionIn(one))?.organizations).toMatchObject([{ roles: ['reader'] }]);
  });

  test('a provider says nothing about addresses of other domains', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['reader']);
    const victim = await organization();
    const one = browser();
    const victimBrowser = browser();
    const address = `victim@${victim.domain}`;
    await signUp(victimBrowser, address);
    is(`thief-${org.domain}`, address);
    expect(faultOf((await one.go(start(provider))).url)).toBe('address-of-another-domain');
    is(`thief-${org.domain}`, `someone@elsewhere.example`);
    expect(faultOf((await one.go(start(provider))).url)).toBe('address-of-another-domain');
    expect(await sessionIn(one)).toBeUndefined();
  });

  test('an account that was there is joined by its person alone', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['reader']);
    const email = `before@${org.domain}`;
    const own = browser();
    const person = await signUp(own, email);
    is(`before-${org.domain}`, email);
    const other = browser();
    expect(faultOf((await other.go(start(provider))).url)).toBe('address-known');
    expect(await sessionIn(other)).toBeUndefined();
    await own.go(start(provider));
    expect((await sessionIn(own))?.organizations).toMatchObject([{ id: org.id }]);
    // From now on the two are one.
    await other.go(start(provider));
    expect((await sessionIn(other))?.person.id).toBe(person);
  });

  test('whom the organization let go does not come back by himself', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['reader']);
    is(`gone-${org.domain}`, `gone@${org.domain}`);
    const one = browser();
    await one.go(start(provider));
    const person = (await sessionIn(one))?.person.id ?? '';
    await org.founder.call('party.end', org.id, { person });
    const again = browser();
    expect(faultOf((await again.go(start(provider))).url)).toBe('not-a-member');
  });

  test('an answer counts in the browser that asked, once', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['reader']);
    is(`once-${org.domain}`, `once@${org.domain}`);
    const attacker = browser();
    const victim = browser();
    // The attacker stops before the last step and sends its address to somebody else.
    const last = await attacker.until(start(provider), `${BASE}/api/sign-on/${provider}/`);
    const form = last.includes('SAMLResponse=');
    const landed = form
      ? await victim.ask(`/api/sign-on/${provider}/saml`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://idp.example' },
          body: last.slice(last.indexOf('?') + 1),
        })
      : undefined;
    const reached = landed ? (landed.headers.get('location') ?? '') : last;
    expect(faultOf((await victim.go(reached)).url)).toBe('try-over');
    expect(await sessionIn(victim)).toBeUndefined();
    // And it is used up for the attacker as well.
    expect(faultOf((await attacker.go(reached)).url)).toBe('try-over');
  });

  test('a page to go on to is one of ours', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['reader']);
    is(`onward-${org.domain}`, `onward@${org.domain}`);
    for (const place of [
      'https://evil.example/',
      '//evil.example/',
      '/\\evil.example/',
      'javascript:alert(1)',
    ]) {
      const url = `${BASE}/api/sign-on/start?provider=${provider}&next=${encodeURIComponent(place)}`;
      expect((await browser().go(url)).url).toMatch(/^http:\/\/localhost:8420\/o\/[\w-]+\/today$/);
    }
  });

  test('where it is required, members come in no other way; whoever manages people can', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['reader']);
    const member = await world.member(org.id, org.founder, ['reader']);
    expect((await member.try('party.people', org.id)).status).toBe(200);
    const calendar = new URL((await member.call('calendar.make', org.id)).address).pathname;
    await org.founder.call('sign-on.change-provider', org.id, {
      id: provider,
      newcomers: ['reader'],
      required: true,
    });
    expect((await member.try('party.people', org.id)).problem.code).toBe('sign-on-needed');
    expect((await org.founder.try('party.people', org.id)).status).toBe(200);
    // What the program looks up by itself for a member asks for no way of signing in.
    expect((await world.opened.app.request(calendar)).status).toBe(200);
    is(`required-${org.domain}`, `required@${org.domain}`);
    const one = browser();
    await one.go(start(provider));
    expect((await one.ask(`/api/organizations/${org.id}/people`)).status).toBe(200);
  });

  test('proving anew at the provider is enough for weighty acts', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['manager']);
    is(`weighty-${org.domain}`, `weighty@${org.domain}`);
    const one = browser();
    await one.go(start(provider, '&proving=1'));
    const proved = await one.ask(`/api/organizations/${org.id}/sign-on/domains`, {
      method: 'POST',
      body: JSON.stringify({ domain: `second.${org.domain}` }),
    });
    expect(proved.status).toBe(200);
  });

  test('a provider that was ended lets nobody in, and its sessions are over', async () => {
    const org = await organization();
    const provider = await withProvider(org, ['reader']);
    is(`ended-${org.domain}`, `ended@${org.domain}`);
    const one = browser();
    await one.go(start(provider));
    await org.founder.call('sign-on.end-provider', org.id, { id: provider });
    expect(await closeSessions(world.opened.shell, provider)).toBe(1);
    expect(faultOf((await browser().go(start(provider))).url)).toBe('try-over');
  });
});

describe('SAML answers that were changed', () => {
  const forged = async (change: (xml: string) => string): Promise<string | null> => {
    const org = await organization();
    const provider = await withSaml(org, ['reader']);
    saml.is({ id: `forged-${org.domain}`, email: `forged@${org.domain}`, name: 'Forged' });
    saml.bend(change);
    try {
      return faultOf((await browser().go(start(provider))).url);
    } finally {
      saml.bend(undefined);
    }
  };
  const ASSERTION = /<saml:Assertion[\s\S]*<\/saml:Assertion>/;
  test.each([
    { what: 'another address', change: (xml: string) => xml.replace(/forged@/g, 'boss@') },
    { what: 'no signature', change: (xml: string) => xml.replace(/<Signature[\s\S]*?<\/Signature>/, '') },
    {
      what: 'a second assertion before the signed one',
      change: (xml: string) => {
        const signed = ASSERTION.exec(xml)?.[0] ?? '';
        const evil = signed
          .replace(/<Signature[\s\S]*?<\/Signature>/, '')
          .replace(/ID="[^"]+"/, 'ID="_evil"')
          .replace(/forged@/g, 'boss@');
        return xml.replace(signed, evil + signed);
      },
    },
    {
      what: 'the signed assertion wrapped in another',
      change: (xml: string) => {
        const signed = ASSERTION.exec(xml)?.[0] ?? '';
        const evil = signed
          .replace(/<Signature[\s\S]*?<\/Signature>/, '')
          .replace(/ID="[^"]+"/, 'ID="_evil"')
          .replace(/forged@/g, 'boss@')
          .replace('</saml:Assertion>', `${signed}</saml:Assertion>`);
        return xml.replace(signed, evil);
      },
    },
    { what: 'a comment in the name', change: (xml: string) => xml.replace(/forged-/, 'forged<!-- -->-') },
    {
      what: 'an entity',
      change: (xml: string) => `<!DOCTYPE a [<!ENTITY x "boom">]>${xml}`,
    },
    {
      what: 'the answer to another request',
      change: (xml: string) => xml.replace(/InResponseTo="[^"]+"/g, 'InResponseTo="_x"'),
    },
    {
      what: 'a weak signature',
      change: (xml: string) =>
        xml
          .replace(/xmldsig-more#rsa-sha256/, 'xmldsig#rsa-sha1')
          .replace(/2001\/04\/xmlenc#sha256/, '2000/09/xmldsig#sha1'),
    },
  ])('$what: nobody comes in', async ({ change }) => {
    expect(await forged(change)).toBe('answer-not-valid');
  });
});

describe('providers', () => {
  test('metadata that are none are refused', async () => {
    const org = await organization();
    const add = (metadata: string) =>
      org.founder.try('sign-on.add-provider', org.id, { kind: 'saml', name: 'x', metadata });
    for (const metadata of [
      'not XML at all, only words',
      '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"/>',
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${saml.metadata}`,
      saml.metadata.replace(/<KeyDescriptor[\s\S]*<\/KeyDescriptor>/, ''),
      saml.metadata.replace('HTTP-Redirect', 'SOAP'),
      saml.metadata.replace(/Location="[^"]+"/, 'Location="javascript:alert(1)"'),
    ]) {
      expect((await add(metadata)).problem.code).toBe('metadata-not-usable');
    }
  });

  test('roles of another kind of organization cannot be given to newcomers or groups', async () => {
    const org = await organization();
    const refused = await org.founder.try('sign-on.add-provider', org.id, {
      kind: 'saml',
      name: 'x',
      metadata: saml.metadata,
      newcomers: ['decision-maker'],
    });
    expect(refused.problem.code).toBe('role-of-another-kind');
  });

  test('it is required only where somebody could come in, and there are ten at most', async () => {
    const { id, founder } = await world.organization('organization', ['manager']);
    const made = { kind: 'saml', name: 'x', metadata: saml.metadata };
    const { id: first } = await founder.call('sign-on.add-provider', id, made);
    const early = await founder.try('sign-on.change-provider', id, {
      id: first,
      newcomers: [],
      required: true,
    });
    expect(early.problem.code).toBe('domain-needed');
    for (let n = 1; n < 10; n += 1) await founder.call('sign-on.add-provider', id, made);
    expect((await founder.try('sign-on.add-provider', id, made)).problem.code).toBe('too-many-providers');
  });

  test('inside addresses that the operator does not trust are not asked', async () => {
    const org = await organization();
    for (const issuer of ['http://10.0.0.1', 'https://localhost', 'https://169.254.169.254']) {
      const { id } = await org.founder.call('sign-on.add-provider', org.id, {
        kind: 'oidc',
        name: 'Inside',
        issuer,
        clientId: 'a',
        clientSecret: 'b',
      });
      expect(faultOf((await browser().go(start(id))).url)).toBe('provider-unreachable');
    }
  });

  test('our metadata name where answers go, and the secret of a provider is shown nowhere', async () => {
    const org = await organization();
    const provider = await withSaml(org);
    await withOidc(org);
    const page = await browser().go(`${BASE}/api/sign-on/${provider}/metadata`);
    expect(page.text).toContain(`${BASE}/api/sign-on/${provider}/saml`);
    expect(JSON.stringify(await org.founder.call('sign-on.get', org.id))).not.toContain(CLIENT.secret);
  });

  test('passing on a proof of an unknown moment is none for weighty acts', async () => {
    const org = await organization();
    const provider = await withOidc(org, ['manager']);
    oidc.is({ sub: `passed-on-${org.domain}`, email: `passed-on@${org.domain}`, email_verified: true });
    const one = browser();
    await one.go(start(provider));
    const refused = await one.ask(`/api/organizations/${org.id}/sign-on/domains`, {
      method: 'POST',
      body: JSON.stringify({ domain: `second.${org.domain}` }),
    });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'step-up-needed' });
  });

  test('an address that the provider does not vouch for counts for nothing', async () => {
    const org = await organization();
    const provider = await withOidc(org, ['reader']);
    oidc.is({ sub: `unsure-${org.domain}`, email: `unsure@${org.domain}`, email_verified: false });
    expect(faultOf((await browser().go(start(provider))).url)).toBe('address-missing');
  });
});
