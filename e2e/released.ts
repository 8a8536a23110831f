/** Backups that released versions made, kept for ever, and what they say when they are asked. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './server.ts';

export const RELEASES = join(ROOT, 'e2e', 'releases');
/** Opens all of them; published on purpose. */
export const IDENTITY = join(RELEASES, 'identity.txt');

export const releases = (): readonly string[] =>
  readdirSync(RELEASES).filter(name => existsSync(join(RELEASES, name, 'expected.json')));

/** What an installation says, in words that every release has to find in it. */
export type Told = {
  /** The day for which the register is asked. */
  readonly on: string;
  readonly certificates: readonly { number: string; holder: string; standard: string; state: string }[];
  /** Of one organization, as its manager sees them. */
  readonly documents: readonly { number: string; title: string }[];
  /** Titles of its evidence with the hash of the content that is downloaded. */
  readonly evidence: readonly { title: string; sha256: string }[];
};

export const expectedOf = (release: string): Told =>
  JSON.parse(readFileSync(join(RELEASES, release, 'expected.json'), 'utf8')) as Told;

const MANAGER = 'Mira Lund';

async function json<T>(url: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** Asks a running server that holds the sample. */
export async function told(url: string, on: string): Promise<Told> {
  type Row = { certification: string; number: string; holder: string; standard: string };
  const { rows } = await json<{ rows: Row[] }>(`${url}/api/public/register`);
  const certificates: Told['certificates'][number][] = [];
  for (const { certification, number, holder, standard } of rows) {
    const { answer } = await json<{ answer: { state: string } }>(
      `${url}/api/public/register/${certification}?on=${on}`,
    );
    certificates.push({ number, holder, standard, state: answer.state });
  }
  const { cookie, slug } = await enter(url);
  const inside = `${url}/api/organizations/${slug}`;
  const documents = await json<{ rows: { number: string; title: string }[] }>(`${inside}/documents`, {
    headers: { cookie },
  });
  const evidence = await json<{ rows: { title: string; file: { id: string } | null }[] }>(
    `${inside}/evidence`,
    {
      headers: { cookie },
    },
  );
  const contents: Told['evidence'][number][] = [];
  for (const { title, file } of evidence.rows) {
    if (!file) continue;
    const response = await fetch(`${inside}/files/${file.id}`, { headers: { cookie } });
    const sha256 = createHash('sha256')
      .update(new Uint8Array(await response.arrayBuffer()))
      .digest('hex');
    contents.push({ title, sha256: response.ok ? sha256 : `status ${response.status}` });
  }
  return {
    on,
    certificates: sorted(certificates, one => one.number),
    documents: sorted(
      documents.rows.map(({ number, title }) => ({ number, title })),
      one => one.number,
    ),
    evidence: sorted(contents, one => one.title),
  };
}

/** The offline kits of all certificates in the register. */
export async function kitsOf(url: string): Promise<readonly string[]> {
  const { rows } = await json<{ rows: { certification: string }[] }>(`${url}/api/public/register`);
  return Promise.all(
    rows.map(async ({ certification }) =>
      (await fetch(`${url}/api/public/certificates/${certification}/certificate.certwright.json`)).text(),
    ),
  );
}

async function enter(url: string): Promise<{ cookie: string; slug: string }> {
  type Person = { person: string; name: string; slug: string };
  const { people } = await json<{ people: Person[] }>(`${url}/api/public/sample`);
  const manager = people.find(one => one.name === MANAGER);
  if (!manager) throw new Error(`${MANAGER} is not there`);
  const response = await fetch(`${url}/api/public/sample/enter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ person: manager.person }),
  });
  if (!response.ok) throw new Error(`${MANAGER} could not enter: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map(one => one.split(';', 1)[0])
    .join('; ');
  return { cookie, slug: manager.slug };
}

const sorted = <T>(rows: readonly T[], by: (row: T) => string): T[] =>
  rows.toSorted((a, b) => (by(a) < by(b) ? -1 : 1));
