/** Accounts and sessions by better-auth, in a schema of their own; a person of ours has the same id as the account. */
import { betterAuth } from 'better-auth';
import { bearer } from 'better-auth/plugins/bearer';
import type { Pool } from 'pg';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { builderOn } from '../db/statement.ts';

type AuthParts = {
  readonly pool: Pool;
  readonly config: Config;
  readonly clock: Clock;
  readonly secret: string;
  /** Limits on sign-in attempts; off only where a test signs in hundreds of times. */
  readonly limited: boolean;
};

export function openAuth({ pool, config, clock, secret, limited }: AuthParts) {
  const db = builderOn(pool);
  return betterAuth({
    appName: 'Certwright',
    baseURL: config.baseUrl,
    basePath: '/api/auth',
    secret,
    database: { db: db.withSchema('auth'), type: 'postgres' },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: 60 * 60 * 24 * 7, cookieCache: { enabled: true, maxAge: 30 } },
    advanced: { database: { generateId: 'uuid' }, cookiePrefix: 'certwright' },
    rateLimit: {
      enabled: limited,
      window: 60,
      max: 300,
      customRules: { '/sign-in/email': { window: 60, max: 20 }, '/sign-up/email': { window: 60, max: 60 } },
    },
    telemetry: { enabled: false },
    trustedOrigins: [config.baseUrl],
    plugins: [bearer()],
    databaseHooks: {
      user: {
        create: {
          after: async user => {
            await pool.query(
              'insert into public.person (id, name, email, created_at) values ($1, $2, $3, $4) on conflict do nothing',
              [user.id, user.name, user.email, clock.now()],
            );
          },
        },
      },
    },
  });
}

export type Auth = ReturnType<typeof openAuth>;

/** The id of the signed-in person, or undefined. */
export async function personOf(auth: Auth, headers: Headers): Promise<string | undefined> {
  const session = await auth.api.getSession({ headers });
  return session?.user.id;
}
