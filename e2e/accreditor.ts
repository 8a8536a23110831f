/** An accreditation body on this machine: publishes its keys, signs, and is recognized by the register's operator. */
import { openNearHost } from './near-host.ts';
import { finish, type Server } from './server.ts';

export type Accreditor = {
  /** `localhost:PORT`, for the register's list of hosts that it may ask although they are near. */
  readonly host: string;
  /** Signs for the body of the sample with this accreditation, is handed in there, and waits until it was looked at. */
  accredits(server: Server, number: string, standards: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/* oxlint-disable typescript/no-explicit-any -- answers are read as a foreign program would */
type Json = any;

async function asked(url: string, init: RequestInit): Promise<Json> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

export async function openAccreditor(): Promise<Accreditor> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKeyJwk = { kty, crv, x, y };
  const near = await openNearHost();
  const { did } = near;
  const kid = `${did}#key-1`;
  const method = { id: kid, type: 'JsonWebKey', controller: did, publicKeyJwk };
  near.show(JSON.stringify({ id: did, verificationMethod: [method], assertionMethod: [kid] }));

  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  async function signed(subject: object): Promise<string> {
    const header = { alg: 'ES256', kid, typ: 'vc+jwt', cty: 'vc' };
    const payload = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'ManagementSystemAccreditation'],
      issuer: { id: did, name: 'Accreditation body of a test' },
      validFrom: '2020-01-01T00:00:00Z',
      credentialSubject: { registerType: 'accreditation', ...subject },
    };
    const text = `${part(header)}.${part(payload)}`;
    const how = { name: 'ECDSA', hash: 'SHA-256' };
    const signature = await crypto.subtle.sign(how, pair.privateKey, new TextEncoder().encode(text));
    return `${text}.${Buffer.from(signature).toString('base64url')}`;
  }

  async function accredits({ url, dataFolder }: Server, number: string, standards: readonly string[]) {
    const operator = await finish(['catalogue', 'key'], { CERTWRIGHT_DATA: dataFolder });
    const json = { 'content-type': 'application/json', origin: url };
    await asked(`${url}/api/operator/accreditors`, {
      method: 'POST',
      headers: { ...json, authorization: `Bearer ${operator.output.trim()}` },
      body: JSON.stringify({ did, name: 'Accreditation body of a test' }),
    });
    const { people } = await asked(`${url}/api/public/sample`, {});
    const tomas = people.find((one: Json) => one.name === 'Tomas Vidal');
    const entered = await fetch(`${url}/api/public/sample/enter`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ person: tomas.person }),
    });
    const cookie = entered.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ');
    const at = `${url}/api/organizations/${tomas.slug}/body/accreditations`;
    const held = async (): Promise<Json> =>
      (await asked(at, { headers: { cookie } })).rows.find((row: Json) => row.number === number);
    const { id } = await held();
    const token = await signed({
      id: `did:web:${new URL(url).host.replace(':', '%3A')}:bodies:${tomas.slug}`,
      registeredName: 'The body of the sample',
      registeredId: number,
      registrationScope: { standards },
    });
    await asked(`${at}/${id}/proof`, {
      method: 'PUT',
      headers: { ...json, cookie },
      body: JSON.stringify({ token }),
    });
    for (let tries = 0; (await held()).proof.state === 'waiting'; tries += 1) {
      if (tries > 100) throw new Error(`it was not looked at: ${JSON.stringify(await held())}`);
      await new Promise(resolve => setTimeout(resolve, 200));
    }
  }

  return { host: near.host, accredits, close: () => near.close() };
}
