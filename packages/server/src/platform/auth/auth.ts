/** Accounts and sessions by better-auth, in a schema of their own; a person of ours has the same id as the account. */
import { betterAuth } from 'better-auth';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import type { Letter } from '../mail/post-mail.ts';
import { builderOn } from '../db/statement.ts';
import { scoped } from '../db/scoped.ts';
import { breachedBy } from './breached-password.ts';
import { noteDevice } from './device.store.ts';
import { noteFailure, unlessDatabaseFailed } from './failures.ts';
import { passwordRule } from './password-rule.ts';
import { pluginsOf } from './plugins.ts';
import { signInGuard } from './sign-in-guard.ts';

type AuthParts = {
  /** Puts a letter about an account into the post. */
  readonly post: (letter: Omit<Letter, 'org' | 'at'>) => Promise<void>;
  readonly pool: Pool;
  readonly config: Config;
  readonly secret: string;
  /** Limits on sign-in attempts; off only where a test signs in hundreds of times. */
  readonly limited: boolean;
};

/** Where the address of the visitor stands for the limits; only we write it (see `handleAuth`). */
const ADDRESS = 'x-certwright-address';

const noteOn =
  (pool: Pool) =>
  (person: string, hash: string, at: string): ReturnType<typeof noteDevice> =>
    scoped({ pool }, { role: 'app_platform' }, tx => noteDevice(tx, person, hash, at));

export function openAuth({ pool, config, secret, limited, post }: AuthParts) {
  const db = builderOn(pool, noteFailure);
  return betterAuth({
    appName: 'Certwright',
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    secret,
    // An account without its password or session would be a locked door: all of a sign-up or nothing.
    database: { db: db.withSchema('auth'), type: 'postgres', transaction: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        post({
          address: user.email,
          letter: 'reset-password',
          data: { link: resetLink(config.baseUrl, token) },
        }),
    },
    emailVerification: {
      // Without a mail server accounts work unconfirmed.
      sendOnSignUp: config.smtpUrl !== undefined,
      sendVerificationEmail: ({ user, token }) =>
        post({
          address: user.email,
          letter: 'verify-address',
          data: { link: confirmLink(config.baseUrl, token) },
        }),
    },
    session: {
      expiresIn: 60 * 60 * 24 * 7,
      additionalFields: {
        signOn: { type: 'string', required: false, input: false },
        provedAt: { type: 'date', required: false, input: false },
      },
    },
    hooks: { before: passwordRule(breachedBy(config.breachedPasswords)) },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'certwright',
      ipAddress: { ipAddressHeaders: [ADDRESS] },
    },
    rateLimit: {
      enabled: limited,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 }, '/sign-up/email': { window: 60, max: 60 } },
    },
    telemetry: { enabled: false },
    trustedOrigins: [config.baseUrl],
    plugins: pluginsOf(config, { note: noteOn(pool), post }),
  });
}

/** Where an address is confirmed. */
export const confirmLink = (baseUrl: string, token: string): string =>
  `${baseUrl}/confirm-address?token=${encodeURIComponent(token)}`;

/** Where a new password is set. */
export const resetLink = (baseUrl: string, token: string): string =>
  `${baseUrl}/reset-password?token=${encodeURIComponent(token)}`;

export type Auth = ReturnType<typeof openAuth>;

const guard = signInGuard();

const tooMany = (seconds: number): Response =>
  Response.json(
    { code: 'TOO_MANY_WRONG', message: 'Too many wrong passwords from here. Wait a while, then try again.' },
    { status: 429, headers: { 'retry-after': String(seconds) } },
  );

/** The e-mail that a sign-in names; a body that is no JSON is better-auth's to refuse. */
async function emailOf(request: Request): Promise<string | undefined> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  const email: unknown = (body as { email?: unknown } | undefined)?.email;
  return typeof email === 'string' ? email : undefined;
}

const pathOf = (request: Request): string => new URL(request.url).pathname.slice('/api/auth'.length);

const bearerOf = (token: string): Headers => new Headers({ authorization: `Bearer ${token}` });

/** Ways in that end with a new session; the one that the browser had before ends with it (no session is fixed). */
const WAYS_IN = /^\/(sign-in\/|passkey\/verify-authentication|two-factor\/verify-)/;

async function endSessionBefore(
  auth: Auth,
  before: { readonly session: string; readonly token: string },
  opened: string,
): Promise<void> {
  const now = await sessionOf(auth, bearerOf(opened));
  if (!now || now.session === before.session) return;
  const { internalAdapter } = await auth.$context;
  await internalAdapter.deleteSession(before.token);
}

/**
 * Opens a session for somebody who came from an identity provider; the one that the browser had before ends with it.
 * @param headers of the request @returns headers that carry the session's cookies
 */
export async function enterThrough(
  auth: Auth,
  headers: Headers,
  body: { readonly person: string; readonly signOn: string; readonly provedAt: string },
): Promise<Headers> {
  const before = await sessionOf(auth, headers);
  const answer = await auth.api.enterBySignOn({ body, headers, returnHeaders: true });
  const opened = answer.headers.get('set-auth-token');
  if (before && opened) await endSessionBefore(auth, before, opened);
  return answer.headers;
}

/**
 * Answers a request about accounts. Limits count per address of the connection: a header that a visitor
 * sends cannot change whom they count for.
 * @param address undefined where there is no connection
 * @throws the database's error when that is why it failed
 */
export async function handleAuth(
  auth: Auth,
  request: Request,
  address: string | undefined,
): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.delete(ADDRESS);
  if (address) headers.set(ADDRESS, address);
  const path = pathOf(request);
  const email = path === '/sign-in/email' ? await emailOf(request) : undefined;
  const from = address ?? 'inside';
  const seconds = email === undefined ? 0 : await guard.wait(email, from);
  if (seconds > 0) return tooMany(seconds);
  const before = WAYS_IN.test(path) ? await sessionOf(auth, headers) : undefined;
  const response = await unlessDatabaseFailed(
    () => auth.handler(new Request(request, { headers })),
    answer => !answer.ok,
  );
  if (email !== undefined && response.status === 401) await guard.failed(email, from);
  if (email !== undefined && response.ok) await guard.succeeded(email, from);
  // Between password and second factor there is a token of a session that is gone already.
  const opened = response.headers.get('set-auth-token');
  if (before && response.ok && opened) await endSessionBefore(auth, before, opened);
  return response;
}

/** Somebody who is signed in. */
export type SignedIn = {
  readonly person: string;
  /** The session by its id; its token stays here. */
  readonly session: string;
  /** When the person proved who he is, in milliseconds since 1970 by the machine's own clock. */
  readonly provedAt: number;
  /** The identity provider through which the person came in. */
  readonly signOn?: string;
  /** What a token was made for; a session of the person himself has no such limit. */
  readonly only?: Limit;
};

/** One organization, and there what the token may at most of what its person may. */
export type Limit = {
  readonly org: string;
  readonly permissions: readonly string[];
  /** Only these operations; undefined is all that the permissions reach. */
  readonly operations?: readonly string[];
};

async function sessionOf(
  auth: Auth,
  headers: Headers,
): Promise<(SignedIn & { readonly token: string }) | undefined> {
  const found = await unlessDatabaseFailed(
    () => auth.api.getSession({ headers }),
    answer => answer === null,
  );
  if (!found) return undefined;
  const { id, token, createdAt, provedAt, signOn } = found.session;
  return {
    person: found.user.id,
    session: id,
    token,
    provedAt: (provedAt ?? createdAt).getTime(),
    ...(signOn ? { signOn } : {}),
  };
}

/** Who is signed in, or undefined. @throws the database's error when it cannot be asked */
export async function signedIn(auth: Auth, headers: Headers): Promise<SignedIn | undefined> {
  const found = await sessionOf(auth, headers);
  if (!found) return undefined;
  const { token: _, ...who } = found;
  return who;
}
