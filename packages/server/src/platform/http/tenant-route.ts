/** Routes inside an organization that are no operations, because they carry files: the same checks, then a transaction. */
import { may, type Permission } from '@certwright/core/party/permission.table';
import type { Role } from '@certwright/core/party/role.table';
import type { Context } from 'hono';
import { scoped } from '../db/scoped.ts';
import type { Act } from '../events/act.ts';
import type { Mount } from './app.ts';
import { resolveOrg } from './org.store.ts';
import { HttpProblem } from './problem.ts';
import { allows } from './limit.ts';
import { rolesIn } from './roles.store.ts';

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
  const nowhere = new HttpProblem(404, 'not-found', 'There is no such organization here.');
  if (!org || (who.only && who.only.org !== org)) throw nowhere;
  const requestId = String(c.get('requestId'));
  const run = <T>(readOnly: boolean, work: (act: Act) => Promise<T>): Promise<T> =>
    scoped(shell.db, { role: 'app_tenant', org, person, readOnly }, async tx => {
      const roles = (await rolesIn(tx, org, person)) as readonly Role[];
      if (roles.length === 0) throw nowhere;
      if (!permissions.some(one => may(roles, one) && allows(who.only, one))) {
        const wanted = permissions.join('” or “');
        throw new HttpProblem(403, 'not-permitted', `Your role does not include “${wanted}” here.`);
      }
      return work({
        tx,
        org,
        person,
        roles,
        operation,
        requestId,
        at: shell.clock.now(),
        today: shell.clock.today(),
        jobs: shell.jobs,
        files: shell.files,
        post: shell.post,
        baseUrl: shell.config.baseUrl,
        key: shell.key,
        secrets: shell.secrets,
      });
    });
  await run(true, async () => undefined);
  return { org, person, read: work => run(true, work), write: work => run(false, work) };
}

/** A file name that is safe in a header, with the whole name for readers that understand RFC 6266. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w. -]/g, '_').slice(0, 100) || 'file';
  const encoded = encodeURIComponent(name.slice(0, 200)).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
