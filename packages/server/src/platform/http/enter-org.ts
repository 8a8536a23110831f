/** The one door into an organization: who comes in, what he may do there, how his act looks, and what he is limited to. */
import { abilitiesOf } from '@certwright/core/party/standing';
import type { Permission } from '@certwright/core/party/permission.table';
import type { Limit } from '../auth/auth.ts';
import type { Tx } from '../db/scoped.ts';
import type { Act } from '../events/act.ts';
import { guardedFetch } from '../net/guarded-fetch.ts';
import { txtRecords } from '../net/txt-records.ts';
import { allows, notForDevices } from './limit.ts';
import { HttpProblem } from './problem.ts';
import type { Shell } from './scope.ts';
import { setLimits, standingIn } from './standing.store.ts';

export const nowhere = (): HttpProblem =>
  new HttpProblem(404, 'not-found', 'There is no such organization here.');

export type Entering = {
  readonly org: string;
  readonly person: string;
  /** What a program's token was made for. */
  readonly only: Limit | undefined;
  /** The identity provider through which the person came in. */
  readonly signOn?: string | undefined;
  /** The program itself looks on behalf of the person: no way of signing in is asked for. */
  readonly inside?: true;
  /** Any of them is enough. */
  readonly permissions: readonly Permission[];
  readonly operation: string;
  readonly requestId: string;
  readonly expected?: number | undefined;
};

/** What every act takes from the running server. */
export const fromShell = (shell: Shell) =>
  ({
    at: shell.clock.now(),
    today: shell.clock.today(),
    jobs: shell.jobs,
    files: shell.files,
    post: shell.post,
    baseUrl: shell.config.baseUrl,
    key: shell.key,
    secrets: shell.secrets,
    signer: shell.signer,
    fetched: guardedFetch(shell.config.trustedHosts, 'keys'),
    txt: (name: string) => txtRecords(name, shell.config.dnsServers),
  }) as const;

/** @throws HttpProblem 404 for a stranger, 403 without the permission */
export async function enterOrg(shell: Shell, tx: Tx, entering: Entering): Promise<Act> {
  const { org, person, only, signOn, inside = false, permissions, operation, requestId, expected } = entering;
  if (only?.operations && !only.operations.includes(operation)) throw notForDevices();
  const parts = fromShell(shell);
  const standing = await standingIn(tx, parts.today, org, person);
  if (!standing) throw nowhere();
  const abilities = new Set<Permission>(abilitiesOf(standing));
  // Who manages people can come in otherwise too: a provider that fails locks nobody out for good.
  const asked = !inside && !only && !abilities.has('party:manage');
  if (asked && standing.signOn && signOn !== standing.signOn) {
    throw new HttpProblem(
      403,
      'sign-on-needed',
      'People of this organization come in through its single sign-on. Sign in there.',
      { facts: { provider: standing.signOn } },
    );
  }
  if (!permissions.some(one => abilities.has(one) && allows(only, one))) {
    const wanted = permissions.join('” or “');
    throw new HttpProblem(
      403,
      'not-permitted',
      only
        ? `This token does not reach to “${wanted}” in this organization.`
        : `Your role does not include “${wanted}” in this organization.`,
    );
  }
  if (standing.limits) await setLimits(tx, standing.limits);
  return {
    ...parts,
    tx,
    org,
    person,
    kind: standing.kind,
    limited: standing.limits !== null,
    can: permission => abilities.has(permission),
    operation,
    requestId,
    ...(expected === undefined ? {} : { expected }),
  };
}
