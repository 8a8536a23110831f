/** Accounts and sessions by better-auth, in a schema of their own; a person of ours has the same id as the account. */
import { betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins/bearer';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import { builderOn } from '../db/statement.ts';
import { noteFailure, unlessDatabaseFailed } from './failures.ts';

type AuthParts = {
  readonly pool: Pool;
  readonly config: Config;
  readonly secret: string;
  /** Limits on sign-in attempts; off only where a test signs in hundreds of times. */
  readonly limited: boolean;
};

/** Where the address of the visitor stands for the limits; only we write it (see `handleAuth`). */
const ADDRESS = 'x-certwright-address';

export function openAuth({ pool, config, secret, limited }: AuthParts) {
  const db = builderOn(pool, noteFailure);
  return betterAuth({
    appName: 'Certwright',
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    secret,
    // An account without its password or session would be a locked door: all of a sign-up or nothing.
    database: { db: db.withSchema('auth'), type: 'postgres', transaction: true },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: 60 * 60 * 24 * 7, cookieCache: { enabled: true, maxAge: 30 } },
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
    plugins: [bearer()],
  });
}

export type Auth = ReturnType<typeof openAuth>;

/**
 * Answers a request about accounts. Limits count per address of the connection: a header that a visitor
 * sends cannot change whom they count for.
 * @param address undefined where there is no connection
 * @throws the database's error when that is why it failed
 */
export function handleAuth(auth: Auth, request: Request, address: string | undefined): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.delete(ADDRESS);
  if (address) headers.set(ADDRESS, address);
  return unlessDatabaseFailed(
    () => auth.handler(new Request(request, { headers })),
    response => !response.ok,
  );
}

/** The id of the signed-in person, or undefined. @throws the database's error when it cannot be asked */
export async function personOf(auth: Auth, headers: Headers): Promise<string | undefined> {
  const session = await unlessDatabaseFailed(
    () => auth.api.getSession({ headers }),
    found => found === null,
  );
  return session?.user.id;
}
