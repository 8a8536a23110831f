// Whether the walls between organizations hold for the role that the app works with.
import type { Client } from 'pg';
import { SEARCH_ROLE, WORKING_ROLES } from '../engine/roles.ts';
import { type Finding, good, note, wrong } from './finding.ts';

type Powers = {
  readonly user: string;
  readonly superuser: boolean;
  readonly bypasses: boolean;
  readonly further: boolean;
  readonly missing: readonly string[];
  readonly untakeable: readonly string[];
  readonly tooStrong: readonly string[];
};

/**
 * Asked as the owner, for whom the embedded engine keeps a connection free; `login` is the role of the app's
 * pools, undefined where both are the same.
 */
export const checkRoles = async (
  owner: Client,
  login: string | undefined,
  embedded: boolean,
): Promise<Finding[]> => {
  const { rows } = await owner.query<Powers>(
    `select me.rolname::text as user, me.rolsuper as superuser, me.rolbypassrls as bypasses,
            me.rolcreatedb or me.rolcreaterole or me.rolreplication as further,
            array(select name from unnest($1::text[]) name where not exists (select from pg_roles where rolname = name)) as missing,
            array(select r.rolname::text from pg_roles r where r.rolname = any($2) and not pg_has_role(me.oid, r.oid,
                  case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)) as untakeable,
            array(select rolname::text from pg_roles where rolname = any($1)
                  and (rolsuper or rolbypassrls or rolcanlogin)) as "tooStrong"
     from pg_roles me where me.rolname = coalesce($3, current_user)`,
    [[...WORKING_ROLES, SEARCH_ROLE], WORKING_ROLES, login],
  );
  const [powers] = rows;
  if (!powers)
    return [wrong('roles', 'The app’s role is not in the list of roles.', 'Start Certwright anew.')];
  const found = weaknesses(powers, embedded);
  return found.length > 0
    ? found
    : [
        good(
          'roles',
          `"${powers.user}" is no superuser, cannot pass row-level security, and may take ${WORKING_ROLES.join(', ')}.`,
        ),
      ];
};

const weaknesses = (powers: Powers, embedded: boolean): Finding[] => {
  const { user, missing, untakeable, tooStrong } = powers;
  const restart = 'Start Certwright: it brings its roles into order at each start.';
  const found: Finding[] = [];
  if (powers.superuser || powers.bypasses) {
    const power = powers.superuser ? 'is a superuser' : 'has BYPASSRLS';
    const sql = `ALTER ROLE "${user}" NOSUPERUSER NOBYPASSRLS;`;
    found.push(
      wrong(
        'roles',
        `"${user}" ${power}: the walls between organizations do not hold for it.`,
        `An administrator runs: ${sql}`,
      ),
    );
  }
  if (tooStrong.length > 0) {
    const sql = tooStrong.map(role => `ALTER ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS;`).join(' ');
    found.push(
      wrong(
        'roles',
        `More powers than they should have: ${tooStrong.join(', ')}.`,
        `An administrator runs: ${sql}`,
      ),
    );
  }
  if (missing.length + untakeable.length > 0) {
    const says = `Roles that are missing or that "${user}" may not take: ${[...missing, ...untakeable].join(', ')}.`;
    found.push(
      wrong(
        'roles',
        says,
        embedded ? restart : `${restart} If it may not, it prints the SQL for an administrator.`,
      ),
    );
  }
  if (powers.further && embedded) {
    found.push(
      wrong('roles', `"${user}" may make roles, databases or replicas, which it never needs.`, restart),
    );
  } else if (powers.further) {
    found.push(
      note(
        'roles',
        `"${user}" may make roles, databases or replicas. Certwright needs that only for its first start.`,
      ),
    );
  }
  return found;
};
