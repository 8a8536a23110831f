/** Routes inside an organization that are no operations, because they carry files: the same checks, then a transaction. */
import type { Permission } from '@certwright/core/party/permission.table';
import type { Context } from 'hono';
import { scoped } from '../db/scoped.ts';
import type { Act } from '../events/act.ts';
import type { Mount } from './app.ts';
import { resolveOrg } from './org.store.ts';
import { HttpProblem } from './problem.ts';
import { enterOrg, nowhere } from './enter-org.ts';

type Parts = Parameters<Mount>[1];

export const TENANT = '/api/organizations/:organization';

/** Somebody who was let in: he may do this here, and does it in as many transactions as the route needs. */
export type Entered = {
  readonly org: string;
  readonly person: string;
  read<T>(work: (act: Act) => Promise<T>): Promise<T>;
  write<T>(work: (act: Act) => Promise<T>): Promise<T>;
};

/**
 * @param permissions any of them is enough
 * @throws HttpProblem 401 without a session, 404 for a stranger, 403 without the permission
 */
export async function enter(
  { shell, whose }: Parts,
  c: Context,
  operation: string,
  permissions: readonly Permission[],
): Promise<Entered> {
  const who = await whose(c);
  const person = who?.person;
  if (!person) throw new HttpProblem(401, 'not-signed-in', 'Sign in to do this.');
  const org = await resolveOrg(shell.db, c.req.param('organization') ?? '');
  if (!org || (who.only && who.only.org !== org)) throw nowhere();
  const entering = {
    org,
    person,
    only: who.only,
    signOn: who.signOn,
    permissions,
    operation,
    requestId: String(c.get('requestId')),
  };
  const run = <T>(readOnly: boolean, work: (act: Act) => Promise<T>): Promise<T> =>
    scoped(shell.db, { role: 'app_tenant', org, person, readOnly }, async tx =>
      work(await enterOrg(shell, tx, entering)),
    );
  const { at, limited } = await run(true, async act => act);
  if (c.req.method === 'GET') {
    await shell.openings.note({ org, person, operation, record: c.req.param('id') ?? '', at }, limited);
  }
  return { org, person, read: work => run(true, work), write: work => run(false, work) };
}

/** A file name that is safe in a header, with the whole name for readers that understand RFC 6266. */
export function attachment(named: string): string {
  // Designations hold what a folder cannot: ISO/IEC 27001:2022.
  const name = named.replaceAll(/[:/]/g, '-');
  const plain = name.replace(/[^\w. -]/g, '_').slice(0, 100) || 'file';
  const encoded = encodeURIComponent(name.slice(0, 200)).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
