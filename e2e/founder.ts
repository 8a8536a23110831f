/** A person with an account of his own and an organization, made over HTTP as the pages make them. */
import { randomUUID } from 'node:crypto';

const json = { 'content-type': 'application/json' };

const PASSWORD = 'a long enough password';

export type Founder = {
  readonly email: string;
  /** Of the session: JSON, from the server's own address. */
  readonly headers: Readonly<Record<string, string>>;
  readonly person: string;
  readonly org: string;
};

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');

/** @throws when the server does not make them */
export async function founder(
  url: string,
  name: string,
  kind: 'organization' | 'certification-body' = 'organization',
): Promise<Founder> {
  const mark = randomUUID().slice(0, 8);
  const body = { name, email: `founder.${mark}@example.org`, password: PASSWORD };
  const signed = await fetch(`${url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { ...json, origin: url },
    body: JSON.stringify(body),
  });
  if (!signed.ok) throw new Error(`no account: ${signed.status} ${await signed.text()}`);
  const { user } = (await signed.json()) as { user: { id: string } };
  const headers = { ...json, origin: url, cookie: cookieOf(signed) };
  const opened = await fetch(`${url}/api/organizations`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name: `${name} ${mark}`, kind }),
  });
  if (!opened.ok) throw new Error(`no organization: ${opened.status} ${await opened.text()}`);
  const { id } = (await opened.json()) as { id: string };
  return { email: body.email, headers, person: user.id, org: id };
}

/** The same with a session of this moment: what was proved long ago does not do for weighty acts. */
export async function provedAnew(url: string, { email, headers, ...who }: Founder): Promise<Founder> {
  const signed = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { ...json, origin: url },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!signed.ok) throw new Error(`not signed in: ${signed.status} ${await signed.text()}`);
  return { ...who, email, headers: { ...headers, cookie: cookieOf(signed) } };
}
