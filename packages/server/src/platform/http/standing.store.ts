/** What people hold in organizations on a day: roles, roles of its own, what was handed over to them, their limits. */
import { tablesOf } from '@certwright/core/party/guest-kind.table';
import type { Delegated, Held, Limits, OwnRole } from '@certwright/core/party/standing';
import type { OrgKind, Role } from '@certwright/core/party/role.table';
import { sql } from 'kysely';
import type { Tx } from '../db/scoped.ts';

export type StandingRow = Held & {
  readonly org: string;
  readonly person: string;
  readonly kind: OrgKind;
  readonly lastDay: string | null;
  /** The identity provider through which members of the organization come in. */
  readonly signOn: string | null;
};

type Row = {
  org: string;
  person: string;
  kind: OrgKind;
  roles: Role[];
  lastDay: string | null;
  signOn: string | null;
  limits: Limits | null;
  ownRoles: OwnRole[];
  delegated: Delegated[];
};

const ownRoles = (of: string) =>
  sql<
    OwnRole[]
  >`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'permissions', r.permissions))
    from own_role r where r.org = ${sql.ref(`${of}.org`)} and r.id = any(${sql.ref(`${of}.own_roles`)}) and r.ended_at is null), '[]')`;

/**
 * Memberships that hold on the day, with all that they rest on; narrowed to an organization, a person, or both.
 * Limited guests are handed nothing, and hand nothing over.
 */
export async function standings(
  tx: Tx,
  today: string,
  of: { readonly org?: string; readonly person?: string },
): Promise<readonly StandingRow[]> {
  const { rows } = await sql<Row>`
    select m.org, m.person, o.kind, o.sign_on as "signOn", m.roles, m.last_day as "lastDay", m.limits, ${ownRoles('m')} as "ownRoles",
      coalesce((
        select jsonb_agg(jsonb_build_object('id', d.id, 'from', d.from_person, 'lastDay', d.last_day, 'roles', f.roles,
          'ownRoles', ${ownRoles('f')}))
        from delegation d join membership f on f.org = d.org and f.person = d.from_person
        where d.org = m.org and d.to_person = m.person and d.ended_at is null
          and ${today}::date between d.first_day and d.last_day
          and f.limits is null and m.limits is null and (f.last_day is null or f.last_day >= ${today}::date)), '[]')
      as delegated
    from membership m join org o on o.id = m.org
    where (m.last_day is null or m.last_day >= ${today}::date)
      ${of.org === undefined ? sql`` : sql`and m.org = ${of.org}`}
      ${of.person === undefined ? sql`` : sql`and m.person = ${of.person}`}`.execute(tx);
  return rows;
}

/** The standing of one person in one organization; undefined for a stranger and for one whose time is over. */
export const standingIn = async (
  tx: Tx,
  today: string,
  org: string,
  person: string,
): Promise<StandingRow | undefined> => (await standings(tx, today, { org, person }))[0];

/** From here on the tables of records show this transaction only what the guest may see. */
export const setLimits = (tx: Tx, { kinds, ...rest }: Limits) =>
  sql`select set_config('app.limits', ${JSON.stringify({ ...rest, tables: tablesOf(kinds) })}, true)`.execute(
    tx,
  );
